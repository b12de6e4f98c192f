// JSON.parse of the same bytes, and nothing done with them: node node-parse.js FILE.json ...
const { readFileSync } = require("node:fs");
for (const file of process.argv.slice(2)) {
  const body = readFileSync(file);
  const times = [];
  for (let i = 0; i < 300; i++) {
    const start = process.hrtime.bigint();
    JSON.parse(body.toString("utf8"));
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  times.sort((a, b) => a - b);
  console.log(`${file.split("/").pop()}: ${body.length} B, JSON.parse ${times[150].toFixed(0)} (${times[0].toFixed(0)}) us`);
}
