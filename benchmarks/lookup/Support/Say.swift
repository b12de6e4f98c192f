import Foundation

/// Prints a line at once, whatever standard output is.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
