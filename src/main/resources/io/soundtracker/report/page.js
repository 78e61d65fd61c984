(() => {
  "use strict";
  const sections = [...document.querySelectorAll("main > section")];
  const links = [...document.querySelectorAll(".tabs a")];

  // Tabs: one view at a time, the address says which, so that back and bookmarks work.
  const show = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const current = (target && target.closest("main > section")) || sections[0];
    sections.forEach((section) => { section.hidden = section !== current; });
    links.forEach((link) => {
      if (link.hash === "#" + current.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (!target) return;
    if (target === current) window.scrollTo(0, 0);
    else {
      target.hidden = false;
      target.querySelectorAll(":scope > .under > td > details").forEach((details) => { details.open = true; });
      target.scrollIntoView({ block: "start" });
    }
  };
  addEventListener("hashchange", show);

  // Paper gets everything: all views, all details open.
  let closed = [];
  addEventListener("beforeprint", () => {
    sections.forEach((section) => { section.hidden = false; });
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => {
    closed.forEach((details) => { details.open = false; });
    show();
  });

  // A record is a tbody, as most have a second row; a session is a row.
  const records = (table) => (table.matches(".sessions") ? [...table.tBodies[0].rows] : [...table.tBodies]);
  const mainRow = (record) => (record.rows ? record.rows[0] : record);

  // Search by the words of a record's first row.
  document.querySelectorAll("main > section").forEach((section) => {
    const search = section.querySelector(".search");
    const table = section.querySelector(".main");
    if (!search || !table) return;
    search.hidden = false;
    const said = document.createElement("p");
    said.className = "lead";
    said.setAttribute("role", "status");
    table.before(said);
    search.querySelector("input").addEventListener("input", (event) => {
      const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      const all = records(table);
      all.forEach((record) => {
        const text = mainRow(record).textContent.toLowerCase();
        record.hidden = !words.every((word) => text.includes(word));
        if (!record.hidden) found++;
      });
      said.textContent = words.length ? found + " of " + all.length + " match." : "";
    });
  });

  // Sort by a column; unknown values come last either way.
  const value = (record, column) => {
    const text = mainRow(record).cells[column].textContent.trim();
    if (text === "–") return null;
    const number = /^-?[\d,]+(\.\d+)?%?(\s|$)/.exec(text);
    if (/^\d+(:\d\d)+$/.test(text)) return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return number ? parseFloat(text.replace(/,/g, "")) : text.toLowerCase();
  };
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
  document.querySelectorAll(".main").forEach((table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const numeric = head.classList.contains("n") && column > 0;
        const before = head.getAttribute("aria-sort");
        const down = before ? before === "ascending" : numeric;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const sorted = records(table).map((record) => [value(record, column), record]);
        sorted.sort(([a], [b]) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : down ? compare(b, a) : compare(a, b)));
        const parent = sorted.length ? sorted[0][1].parentNode : table;
        sorted.forEach(([, record]) => parent.append(record));
      });
    });
  });

  show();
})();
