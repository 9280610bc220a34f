/* One script tag in a business's page puts the programme's page there, in a frame of its own. */
((config) => {
  "use strict";

  const script = document.currentScript;
  if (!script) return;
  const origin = new URL(script.src).origin;
  const page = new URL(config.path, origin);
  page.searchParams.set("embed", "1");
  const language = script.dataset.lang || document.documentElement.lang;
  if (language) page.searchParams.set("lang", language);

  const frame = document.createElement("iframe");
  frame.src = page.href;
  frame.title = script.dataset.title || config.title;
  frame.setAttribute("referrerpolicy", "no-referrer");
  frame.style.cssText = "display:block;width:100%;max-width:40rem;height:48rem;border:0";
  script.after(frame);

  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const height = event.data && event.data.optwarden === "height" && event.data.height;
    if (Number.isFinite(height) && height > 0 && height < 20000) frame.style.height = height + "px";
  });
})
