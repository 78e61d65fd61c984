(() => {
  "use strict";
  const sections = [...document.querySelectorAll("main > section")];
  const links = [...document.querySelectorAll(".tabs a")];

  // What is remembered; a page that was opened from a folder may not be allowed to.
  const remembered = (key) => { try { return localStorage.getItem("sound-tracker-" + key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem("sound-tracker-" + key, value); } catch { /* then not */ } };

  // Without a word in the address: the view that was left, if this page has it.
  const left = "#" + remembered("view");
  const first = links.some((link) => link.hash === left) ? left : "";

  // Tabs: one view at a time, the address says which, so that back and bookmarks work.
  const show = () => {
    const target = document.getElementById((location.hash.length > 1 ? location.hash : first).slice(1));
    const current = (target && target.closest("main > section")) || sections[0];
    sections.forEach((section) => { section.hidden = section !== current; });
    links.forEach((link) => {
      if (link.hash === "#" + current.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    remember("view", current.id);
    if (!target) return;
    if (target === current) window.scrollTo(0, 0);
    else {
      target.hidden = false;
      target.querySelectorAll(":scope > .u > td > details").forEach((details) => { details.open = true; });
      target.scrollIntoView({ block: "start" });
    }
  };
  addEventListener("hashchange", show);

  // Light or dark: as the system, until the reader chooses.
  const dark = document.querySelector("style[media]");
  const mode = document.querySelector(".mode");
  if (dark) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (dark.media === "all" || (dark.media !== "not all" && system.matches));
    const label = () => { mode.textContent = isDark() ? "Light colours" : "Dark colours"; };
    const choose = (value) => { dark.media = value === "dark" ? "all" : "not all"; label(); };
    if (remembered("mode")) choose(remembered("mode"));
    mode.hidden = false;
    label();
    system.addEventListener("change", label);
    mode.addEventListener("click", () => {
      const value = isDark() ? "light" : "dark";
      remember("mode", value);
      choose(value);
    });
  }

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

  show();
})();
