// Feeds spoiled documents to the readers of device documents. See fuzz/README.md.
//
//   reader-fuzz [--reader NAME] [--seconds N] [--seed N] [--corpus FOLDER] [--profiles FOLDER] [--out FOLDER] [--slow-ms N]
//   reader-fuzz --large 1000000 [--reader NAME]
import Foundation
import FuzzSupport
import TR181

let options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
if options.large > 0 { exit(LargeRun.run(options.formats, parameters: options.large) ? 0 : 1) }
let dialects = try Dialects.load(directory: options.profiles)
var failed = false
for format in options.formats {
    let seeds = try FuzzCorpus.load(format, from: URL(fileURLWithPath: options.corpus))
    var run = try FuzzRun(format, seeds: seeds, check: FuzzCheck(dialects: dialects), options)
    if try !run.run() { failed = true }
}
exit(failed ? 1 : 0)
