(() => {
  "use strict";
  // Copies what is shown, in its order: the whole table, or one column, as CSV.
  const words = (node) => node.textContent.trim().replace(/\s+/g, " ");
  const named = (cell) => {
    const account = cell.querySelector(":scope > a:not([href^='#'])");
    if (account) return words(account).replace(/^@/, "");
    const names = [...cell.querySelectorAll("bdi")].map(words).filter(Boolean);
    return names.length ? names.join(" - ") : words(cell);
  };
  const shown = (cell) => {
    if (cell.tagName === "TH") return named(cell);
    const badge = cell.querySelector(".badge");
    return badge ? words(cell.firstChild) : words(cell);
  };

  // Numbers without separators; a text that spreadsheets would take for a formula gets an apostrophe.
  const field = (cell) => {
    const text = shown(cell);
    if (text === "–") return "";
    if (text === "=") return "0";
    if (/^[+-]?\d[\d,]*(\.\d+)?%?$/.test(text)) return text.replace(/[+,%]/g, "");
    const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  };

  const put = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };

  document.querySelectorAll("main > section").forEach((section) => {
    const table = section.querySelector(".main");
    const copy = section.querySelector(".copy");
    if (!table || !copy) return;
    const heads = [...table.tHead.rows[0].cells];
    const curve = table.querySelector("td > svg[role]");
    const columns = heads.map((head, column) => column).filter((column) => !curve || column !== curve.parentNode.cellIndex);
    const choice = copy.querySelector("select");
    columns.forEach((column) => choice.add(new Option(words(heads[column]), column)));
    copy.querySelector("button").addEventListener("click", async () => {
      const wanted = choice.value === "" ? columns : [Number(choice.value)];
      const records = [...table.tBodies].filter((record) => !record.hidden);
      const lines = [wanted.map((column) => field(heads[column]))]
        .concat(records.map((record) => wanted.map((column) => field(record.rows[0].cells[column]))));
      const done = await put(lines.map((line) => line.join(",") + "\r\n").join(""));
      section.querySelector(".said").textContent = done
        ? "Copied " + records.length + (records.length === 1 ? " row." : " rows.")
        : "The browser did not let the page copy.";
    });
  });
})();
