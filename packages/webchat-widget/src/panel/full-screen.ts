/** Widths at which the panel covers the page. */
const phone = "(max-width: 520px)";

/** Keeps a full-screen panel within what can be seen and the page behind out of reach. */
export interface FullScreen {
	readonly isFullScreen: () => boolean;
	/** Called while the panel is open. */
	enter(): void;
	leave(): void;
}

/**
 * @param root The widget's shadow root; its sheet gets `--sb-view-top` and `--sb-view-height`,
 * which follow the visual viewport, so that a keyboard on screen covers nothing.
 * @param onChange The window passed the width at which the panel covers the page.
 */
export function createFullScreen(
	root: ShadowRoot,
	onChange: () => void,
): FullScreen {
	const query = matchMedia(phone);
	const viewSheet = new CSSStyleSheet();
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, viewSheet];
	const stillPage = new CSSStyleSheet();
	stillPage.replaceSync("html{overflow:hidden!important}");
	let held: readonly Element[] | undefined;
	let isOpen = false;

	function measure(): void {
		const view = window.visualViewport;
		viewSheet.replaceSync(
			view && held
				? `:host{--sb-view-top:${view.offsetTop}px;--sb-view-height:${view.height}px}`
				: "",
		);
	}

	function hold(): void {
		if (held) return;
		// What the page made inert itself stays so.
		held = [...document.body.children].filter(
			(element) => element !== root.host && !element.hasAttribute("inert"),
		);
		for (const element of held) element.setAttribute("inert", "");
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, stillPage];
		window.visualViewport?.addEventListener("resize", measure);
		window.visualViewport?.addEventListener("scroll", measure);
		measure();
	}

	function release(): void {
		if (!held) return;
		for (const element of held) element.removeAttribute("inert");
		held = undefined;
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
			(sheet) => sheet !== stillPage,
		);
		window.visualViewport?.removeEventListener("resize", measure);
		window.visualViewport?.removeEventListener("scroll", measure);
		measure();
	}

	function apply(): void {
		if (isOpen && query.matches) hold();
		else release();
	}

	query.addEventListener("change", () => {
		apply();
		onChange();
	});

	return {
		isFullScreen: () => query.matches,
		enter() {
			isOpen = true;
			apply();
		},
		leave() {
			isOpen = false;
			apply();
		},
	};
}
