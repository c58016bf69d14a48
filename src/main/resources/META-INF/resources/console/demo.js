// Tells whether the page is connected and whether a tap came through; all else is htmx.
(() => {
  const show = (id, shown) => { document.getElementById(id).hidden = !shown; };
  document.addEventListener("htmx:sseOpen", () => show("lost", false));
  document.addEventListener("htmx:sseError", () => show("lost", true));
  document.addEventListener("htmx:responseError", () => show("failed", true));
  document.addEventListener("htmx:sendError", () => show("failed", true));
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) show("failed", false); });
})();
