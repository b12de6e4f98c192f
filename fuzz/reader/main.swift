// Feeds spoiled documents to the readers of device documents. See fuzz/README.md.
//
//   reader-fuzz [--reader NAME] [--seconds N] [--seed N] [--corpus FOLDER] [--profiles FOLDER] [--out FOLDER] [--slow-ms N]
//   reader-fuzz --large 1000000 [--reader NAME]
import Foundation
import FuzzSupport
import TR181

/// Whether nothing was found.
func run() throws -> Bool {
    let options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
    if options.large > 0 { return LargeRun.run(options.formats, parameters: options.large) }
    let dialects = try Dialects.load(directory: options.profiles)
    var isClean = true
    for format in options.formats {
        let seeds = try FuzzCorpus.load(format, from: URL(fileURLWithPath: options.corpus))
        var run = try FuzzRun(format, seeds: seeds, check: FuzzCheck(dialects: dialects), options)
        if try !run.run() { isClean = false }
    }
    return isClean
}

do {
    exit(try run() ? 0 : 1)
} catch {
    FileHandle.standardError.write(Data("reader-fuzz: \(error)\n".utf8))
    exit(64)
}
