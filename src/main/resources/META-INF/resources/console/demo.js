// Tells whether the page is connected and whether a tap came through, and keeps the focus; all else is htmx.
(() => {
  const show = (id, shown) => { document.getElementById(id).hidden = !shown; };
  document.addEventListener("htmx:sseOpen", () => show("lost", false));
  document.addEventListener("htmx:sseError", () => show("lost", true));
  document.addEventListener("htmx:responseError", () => show("failed", true));
  document.addEventListener("htmx:sendError", () => show("failed", true));
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) show("failed", false); });

  // A tap disables its button, and its answer and every event replace it: the focus goes on to what stands there then.
  const permission = document.getElementById("permission");
  let held = false;
  const look = (event) => { held = permission.contains(event.target); };
  document.addEventListener("focusin", look);
  document.addEventListener("pointerdown", look);
  new MutationObserver(() => { if (held) permission.querySelector("button")?.focus(); }).observe(permission, { childList: true });
})();
