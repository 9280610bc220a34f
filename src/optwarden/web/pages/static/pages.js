/* What scripts add to pages that work without them: a preview of the number, the height of a frame. */
(() => {
  "use strict";

  const digits = (text) =>
    text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
      const point = digit.codePointAt(0);
      if (point < 128) return digit;
      let zero = point;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
      return String(point - zero);
    });

  const international = (text, option) => {
    const written = digits(text).trim();
    const only = written.replace(/[^0-9]/g, "");
    if (written.startsWith("+")) return only ? "+" + only : "";
    if (only.startsWith("00")) return only.length > 2 ? "+" + only.slice(2) : "";
    if (!only || !option || !option.dataset.code) return "";
    const trunk = option.dataset.trunk || "";
    const national = trunk && only.startsWith(trunk) ? only.slice(trunk.length) : only;
    return national ? "+" + option.dataset.code + " " + national : "";
  };

  const preview = document.querySelector("[data-preview]");
  const number = document.getElementById("number");
  const country = document.getElementById("country");
  if (preview && number && country) {
    const show = () => {
      const found = international(number.value, country.selectedOptions[0]);
      preview.replaceChildren();
      if (!found) return;
      const [before, after] = preview.dataset.preview.split("{number}");
      const isolated = document.createElement("bdi");
      isolated.className = "number";
      isolated.textContent = found;
      preview.append(before, isolated, after || "");
    };
    number.addEventListener("input", show);
    country.addEventListener("change", show);
    show();
  }

  if (window.parent !== window) {
    const errors = document.querySelector(".errors"); // frames of other sites have no autofocus
    if (errors) errors.focus();
    const tell = () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      window.parent.postMessage({ optwarden: "height", height }, "*");
    };
    new ResizeObserver(tell).observe(document.documentElement);
    tell();
  }
})();
