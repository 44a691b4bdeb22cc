/** Lets an open menu close as menus do: by Escape, and when something else is pressed or reached. */
export function closeMenu(menu: HTMLDetailsElement): void {
	const close = (target: EventTarget | null) => {
		if (!menu.contains(target as Node | null)) menu.open = false;
	};
	document.addEventListener("pointerdown", ({ target }) => close(target));
	document.addEventListener("focusin", ({ target }) => close(target));
	menu.addEventListener("keydown", ({ key }) => {
		if (key !== "Escape" || !menu.open) return;
		menu.open = false;
		menu.querySelector("summary")?.focus();
	});
}
