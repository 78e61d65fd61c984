(() => {
  "use strict";
  // A record is a tbody; its first row has the figures.
  const text = (cell) => cell.textContent.trim();

  // What a cell is sorted by; unknown values come last either way.
  const value = (record, column) => {
    const said = text(record.rows[0].cells[column]);
    if (said === "–") return null;
    if (said === "new") return Infinity;
    if (said === "=") return 0;
    if (/^\d+(:\d\d)+$/.test(said)) return said.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return /^[+-]?[\d,]+(\.\d+)?%?(\s|$)/.test(said) && !/^\d{4}-/.test(said) ? parseFloat(said.replace(/,/g, "")) : said.toLowerCase();
  };
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? (a === b ? 0 : a - b) : String(a).localeCompare(String(b)));

  document.querySelectorAll("main > section").forEach((section) => {
    const table = section.querySelector(".main");
    const tools = section.querySelector(".tools");
    if (!table || !tools) return;
    const said = tools.querySelector(".said");
    const search = tools.querySelector("input");
    const filters = [...tools.querySelectorAll("[data-filter]")];
    const words = new Map();
    tools.hidden = false;

    // Search goes by the words of the first row, whatever their accents; filters by the tags in it.
    const fits = (record, wanted) => {
      if (!words.has(record)) words.set(record, plain([...record.rows[0].cells].filter((cell) => typeof value(record, cell.cellIndex) === "string").map(text).join(" ")));
      return wanted.every((word) => words.get(record).includes(word))
        && filters.every((filter) => {
          const without = filter.value.startsWith("!");
          const tag = without ? filter.value.slice(1) : filter.value;
          return !tag || (record.rows[0].querySelector(tag) === null) === without;
        });
    };
    const choose = () => {
      const wanted = plain(search.value).split(/\s+/).filter(Boolean);
      const all = [...table.tBodies];
      let found = 0;
      all.forEach((record) => {
        record.hidden = !fits(record, wanted);
        if (!record.hidden) found++;
      });
      const asked = wanted.length || filters.some((filter) => filter.value);
      said.textContent = asked ? found + " of " + all.length + " shown." : "";
    };
    search.addEventListener("input", choose);
    filters.forEach((filter) => filter.addEventListener("change", choose));
    if (search.value || filters.some((filter) => filter.value)) choose();

    const curve = table.querySelector("td > svg[role]");
    const drawn = curve ? curve.parentNode.cellIndex : -1;
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (column === drawn) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const records = [...table.tBodies].map((record) => [value(record, column), record]);
        const numeric = records.some(([key]) => typeof key === "number");
        const before = head.getAttribute("aria-sort");
        const down = before ? before === "ascending" : numeric && head.textContent !== "#";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        records.sort(([a], [b]) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : down ? compare(b, a) : compare(a, b)));
        table.append(...records.map(([, record]) => record));
      });
    });
  });
})();
