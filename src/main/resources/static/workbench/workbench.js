/* Keys, search, drawer, looks. Pages work without it; nothing here knows money. */
"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const typing = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  /* Where the places do not fit side by side, the one that is shown is in sight. */
  const places = document.querySelector(".places");
  const here = places?.querySelector("[aria-current]");
  if (here) places.scrollLeft = here.offsetLeft - places.offsetLeft - (places.clientWidth - here.offsetWidth) / 2;

  /* Forged requests are refused: htmx sends the page's token along. */
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-TOKEN"] = meta("csrf");
    if (somethingTyped()) event.detail.headers["X-Typed"] = "1";
  });

  /* A session that ended while something is typed: the page stays, and what was sent is shown again after signing in. */
  const somethingTyped = () =>
    [...document.querySelectorAll("form[method=post] input:not([type=hidden]), form[method=post] textarea")].some(
      (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
    );
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status !== 401 || event.detail.xhr.getResponseHeader("HX-Redirect")) return;
    const notice = byId("notice");
    if (!notice) return;
    notice.innerHTML = '<div class="notice warn"><span>You are not signed in here any more. What you typed stays here: go on, and send it; you will be asked to sign in, and to send it once more.</span></div>';
  });

  /* The busy line shows when an answer takes longer than the eye waits. */
  let running = 0;
  let timer = 0;
  document.addEventListener("htmx:beforeRequest", () => {
    running += 1;
    timer = timer || setTimeout(() => byId("busy")?.classList.add("on"), 150);
  });
  document.addEventListener("htmx:afterRequest", () => {
    running = Math.max(0, running - 1);
    if (running === 0) {
      clearTimeout(timer);
      timer = 0;
      byId("busy")?.classList.remove("on");
    }
  });
  /* Refusals and faults have something to say too: show them where the answer would have been. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    if (status >= 400 && status !== 401 && event.detail.xhr.getResponseHeader("Content-Type")?.includes("text/html")) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  /* Drawer: opens beside the page, Escape closes it and gives the focus back. */
  let opener = null;
  const drawer = () => byId("drawer");
  const closeDrawer = () => {
    const box = drawer();
    if (!box || box.hidden) return false;
    box.hidden = true;
    box.replaceChildren();
    document.querySelectorAll("tr.lit").forEach((row) => row.classList.remove("lit"));
    opener?.focus();
    opener = null;
    return true;
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target?.id === "drawer" && event.detail.elt.closest("#drawer") === null) opener = event.detail.elt;
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id === "drawer") {
      document.querySelectorAll("tr.lit").forEach((row) => row.classList.remove("lit"));
      opener?.closest("tr")?.classList.add("lit");
      drawer().hidden = false;
      drawer().scrollTop = 0;
      drawer().focus();
    }
  });

  /* Search */
  const search = () => byId("search");
  const openSearch = () => {
    const sheet = search();
    if (!sheet || sheet.open) return;
    sheet.showModal();
    byId("search-text").select();
  };
  /* Signing out is sent, not followed: the menu's own form does it. */
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a.hit[href="/sign-out"]')) return;
    event.preventDefault();
    document.querySelector('form[action="/sign-out"]')?.requestSubmit();
  });

  const hits = () => [...document.querySelectorAll("#found .hit")];
  const mark = (index) => {
    const all = hits();
    all.forEach((hit, i) => hit.setAttribute("aria-selected", i === index ? "true" : "false"));
    if (all[index]) {
      all[index].scrollIntoView({ block: "nearest" });
      byId("search-text").setAttribute("aria-activedescendant", all[index].id);
    } else {
      byId("search-text").removeAttribute("aria-activedescendant");
    }
  };
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id === "found") mark(0);
  });
  const searchKeys = (event) => {
    const all = hits();
    const at = all.findIndex((hit) => hit.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") mark(Math.min(all.length - 1, at + 1));
    else if (event.key === "ArrowUp") mark(Math.max(0, at - 1));
    else if (event.key === "Enter" && all[at]) all[at].click();
    else return;
    event.preventDefault();
  };

  /* Looks: kept in a cookie so that the server draws the page right at once. */
  const keep = (name, value) => {
    document.cookie = `${name}=${value}; Path=/; SameSite=Lax; Max-Age=31536000`;
  };
  const isDark = () =>
    root.dataset.bsTheme ? root.dataset.bsTheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const nameLooks = () => {
    const theme = document.querySelector("[data-act='theme'] .state");
    if (theme) theme.textContent = isDark() ? "dark" : "light";
    const density = document.querySelector("[data-act='density'] .state");
    if (density) density.textContent = root.dataset.density || "dense";
  };
  const acts = {
    theme: () => {
      root.dataset.bsTheme = isDark() ? "light" : "dark";
      keep("quittance-theme", root.dataset.bsTheme);
      nameLooks();
    },
    density: () => {
      root.dataset.density = root.dataset.density === "comfortable" ? "dense" : "comfortable";
      keep("quittance-density", root.dataset.density);
      nameLooks();
    },
    search: openSearch,
    keys: () => byId("keys")?.showModal(),
    close: (target) => {
      const sheet = target.closest("dialog");
      if (sheet) sheet.close();
      else closeDrawer();
    },
    print: () => print(),
    copy: (target) => {
      const text = byId(target.dataset.from)?.textContent.trim() ?? "";
      navigator.clipboard?.writeText(text).then(() => {
        target.querySelector("span").textContent = "Copied";
      });
    },
    language: (target) => {
      document.querySelectorAll("[data-say]").forEach((each) => {
        each.hidden = each.dataset.say !== target.dataset.language;
      });
      document.querySelectorAll("[data-act='language']").forEach((each) => {
        each.setAttribute("aria-pressed", each === target ? "true" : "false");
      });
    },
  };
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-act]");
    if (target && acts[target.dataset.act]) {
      event.preventDefault();
      acts[target.dataset.act](target);
    }
    if (event.target instanceof HTMLDialogElement) event.target.close();
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  /* Rows of a list: j and k move, Enter opens. */
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const moveRow = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    (next.matches("a,summary,button") ? next : next.querySelector("a,summary,button"))?.focus();
  };

  /* A key may belong to the row that is marked, else to the first one. */
  const rowKey = (key) => {
    const all = rows();
    const row = all.find((each) => each.contains(document.activeElement)) ?? all[0];
    return [...(row?.querySelectorAll("[data-row-key]") ?? [])].find((each) => each.dataset.rowKey === key);
  };
  /* A row that is done makes way: the next one is marked. */
  let rowAt = -1;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const row = event.detail.elt.closest("[data-row]");
    rowAt = row ? rows().indexOf(row) : -1;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const all = rows();
    if (rowAt >= 0 && all.length > 0 && !all.some((row) => row.contains(document.activeElement))) {
      all[Math.min(rowAt, all.length - 1)].querySelector("a,summary,button")?.focus();
    }
    rowAt = -1;
  });
  /* What opens to be filled in is ready to be typed into. */
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.matches?.("details[data-ask][open]")) event.target.querySelector("input:not([type=hidden])")?.focus();
    },
    true,
  );

  /* What was probably meant goes into its field by a click or by F2: that of the field one stands in, else the first. */
  const accept = (button) => {
    const field = button && byId(button.dataset.for);
    if (!field) return false;
    field.value = button.dataset.accept;
    field.focus();
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  document.addEventListener("click", (event) => accept(event.target.closest("[data-accept]")));

  document.addEventListener("keydown", (event) => {
    if (event.key === "F2") {
      const near = document.activeElement?.closest(".field")?.querySelector("[data-accept]");
      if (accept(near ?? document.querySelector("[data-accept]"))) event.preventDefault();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openSearch();
      return;
    }
    if (event.target.id === "search-text") {
      searchKeys(event);
      return;
    }
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      } else if (!document.querySelector("dialog[open]")) closeDrawer();
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "?") acts.keys();
    else if (event.key === "/") openSearch();
    else if (event.key === "j") moveRow(1);
    else if (event.key === "k") moveRow(-1);
    else {
      const wanted =
        rowKey(event.key) ?? [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === event.key);
      if (!wanted) return;
      wanted.click();
    }
    event.preventDefault();
  });

  /* As-of slider: says the day while it is dragged; the answer comes when it is let go. */
  document.addEventListener("input", (event) => {
    const slider = event.target.closest("[data-slider]");
    if (!slider) return;
    const day = new Date(Number(slider.value) * 86400000);
    const words = day.toLocaleDateString("en-US", { timeZone: "UTC", weekday: "short", day: "numeric", month: "short", year: "numeric" });
    slider.setAttribute("aria-valuetext", words);
    const label = byId("as-of-label");
    if (label) label.textContent = slider.value === slider.max ? "as of today" : `as of ${words}`;
  });

  /* A form is sent once: the second click finds it on its way. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.matches("[data-once]")) {
      form.dataset.sent = "1";
      form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
    }
  });
  /* Files dropped on the form are as good as chosen ones. */
  const dropZone = (event) => event.target.closest?.("[data-drop]");
  document.addEventListener("dragover", (event) => {
    const zone = dropZone(event);
    if (zone) {
      event.preventDefault();
      zone.classList.add("over");
    }
  });
  document.addEventListener("dragleave", (event) => dropZone(event)?.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    const zone = dropZone(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.remove("over");
    const input = zone.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });

  /* What stands in an order is dragged to its place; the form is sent when it is let go. */
  let dragged = null;
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-order] > [draggable]") ?? null;
    dragged?.classList.add("dragged");
  });
  document.addEventListener("dragover", (event) => {
    const over = dragged && event.target.closest?.("[data-order] > [draggable]");
    if (!over) return;
    event.preventDefault();
    if (over === dragged) return;
    const box = over.getBoundingClientRect();
    over.parentElement.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextSibling);
  });
  document.addEventListener("dragend", () => {
    const form = dragged?.closest("form");
    dragged?.classList.remove("dragged");
    dragged = null;
    const value = form?.querySelector("[data-order-value]");
    if (!value) return;
    const order = [...form.querySelectorAll("[data-policy]")].map((each) => each.dataset.policy).join(",");
    if (order !== value.value) {
      value.value = order;
      form.requestSubmit();
    }
  });

  /* Whoever comes back to a list finds the pages that stood there, the row that was opened, and where it stood. */
  document.addEventListener("htmx:afterRequest", (event) => {
    const asked = event.detail.pathInfo?.requestPath;
    if (event.detail.target?.id !== "more" || !event.detail.successful || !asked) return;
    const pages = new URL(asked, location.href).searchParams.get("pages");
    if (!pages) return;
    const here = new URL(location.href);
    here.searchParams.set("pages", pages);
    history.replaceState(history.state, "", here);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || !link.closest("[data-row], .claim") || link.hasAttribute("hx-get")) return;
    const place = { row: link.getAttribute("href"), top: Math.round(scrollY) };
    history.replaceState({ ...history.state, place }, "", location.href);
  });
  const comeBack = () => {
    const place = history.state?.place;
    if (!place) return;
    const row = [...document.querySelectorAll("[data-row] a[href], .claim a[href]")].find(
      (link) => link.getAttribute("href") === place.row,
    );
    row?.closest("details")?.setAttribute("open", "");
    row?.focus({ preventScroll: true });
    row?.closest("tr")?.classList.add("lit");
    scrollTo(0, place.top);
  };
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
    else comeBack();
  });

  /* What is wrong in a form gets the focus, so that it is read out and can be mended at once. */
  document.querySelectorAll("form .wrong").forEach((said, n) => {
    const field = said.closest(".field")?.querySelector("input:not([type=hidden]), select, textarea");
    if (!field || !said.textContent.trim()) return;
    said.id ||= `wrong-${n}`;
    said.setAttribute("role", "alert");
    field.setAttribute("aria-invalid", "true");
    const by = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
    field.setAttribute("aria-describedby", [...by.add(said.id)].join(" "));
  });
  document.querySelector("form [aria-invalid='true']")?.focus();

  nameLooks();
})();
