// What the scripts of the page say, apart from what they do. The words of the calculator stand in `web/src/words`.
const words = {
  crashed: "Something went wrong and the calculator has stopped. Your answers are in the address of this page: reload it to go on.",
  needsWebAssembly: "The calculator needs WebAssembly. Open this page in a browser of 2023 or later, or allow WebAssembly in its settings.",
  damaged: "This copy of the page is damaged: the calculator inside it cannot be unpacked. Fetch or save the page again.",
  notStarted: (error) => `The calculator could not start: ${error}. A browser setting or a policy may forbid WebAssembly here; try another browser, or open the page from a disk.`,
  changed: "Something in this browser has changed the page, so a copy would be damaged. Load the page again, or use the browser's own “Save as”.",
  page: "CALculator.html",
  archive: "CALculator.zip",
  sum: (length, sha256) => `${length} bytes, SHA-256 ${sha256}`,
  pageSaved: (page) => `CALculator.html is saved: ${page}.`,
  archiveSaved: (archive, page) => `CALculator.zip is saved: ${archive}. CALculator.html inside it: ${page}.`,
};
