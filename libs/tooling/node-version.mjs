// Every entry file imports this first: a process started by hand with the system's older Node gets one clear sentence.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(`Học Số runs on Node 24, this is ${process.version}. Start it through npm (npm start, npm test, ...): npm uses the Node 24 that "npm ci" installed.`);
  process.exit(1);
}
