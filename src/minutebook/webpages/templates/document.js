(() => {
  "use strict";
  const of = (id) => [...document.querySelectorAll("[data-turn]")].filter((each) => each.dataset.turn === id);
  let lit = [], pinned = null;
  const light = (id) => {
    lit.forEach((each) => each.classList.remove("lit"));
    lit = id === null ? [] : of(id);
    lit.forEach((each) => each.classList.add("lit"));
  };
  const turnAt = (event) => {
    const found = event.target instanceof Element ? event.target.closest("[data-turn]") : null;
    return found ? found.dataset.turn : null;
  };
  for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (event) => light(turnAt(event) ?? pinned));
  document.addEventListener("click", (event) => {
    const id = turnAt(event);
    pinned = id === pinned ? null : id;
    light(pinned);
    if (id !== null && !event.target.closest("a")) {
      const box = of(id).find((each) => each.classList.contains("box"));
      if (box) box.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { pinned = null; light(null); } });
})();
