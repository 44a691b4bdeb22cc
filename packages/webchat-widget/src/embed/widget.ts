import { accentCss } from "../theme/accent-sheet.js";
import tokens from "../theme/tokens.css";
import launcherCss from "./launcher.css";
import { createLauncher } from "./launcher.js";
import type { OpenManner, Panel, PanelModule } from "./panel-contract.js";
import { readSettings, type WidgetSettings } from "./read-settings.js";
import { storageKey } from "./storage-key.js";

/** Below this width the panel covers the page. */
const phone = "(max-width: 520px)";

// The script's own address is known only while it runs for the first time.
const script = document.currentScript;
if (script instanceof HTMLScriptElement && canRun()) {
	const start = () => startWidget(script);
	if (document.body) start();
	else document.addEventListener("DOMContentLoaded", start, { once: true });
}

function canRun(): boolean {
	return (
		"adoptedStyleSheets" in Document.prototype &&
		!document.querySelector("[data-shopbell]")
	);
}

/** Puts the button on the page; everything else waits until somebody means to use it. */
function startWidget(element: HTMLScriptElement): void {
	const { origin } = new URL(element.src);
	const stored = readStored(storageKey(origin));
	const settings = readSettings(
		element,
		{ page: document.documentElement.lang, browser: navigator.languages },
		stored.locale,
	);
	const host = document.createElement("div");
	host.dataset.shopbell = "";
	const root = host.attachShadow({ mode: "open" });
	root.adoptedStyleSheets = [
		toSheet(tokens + launcherCss + accentCss(settings.accent)),
	];
	const launcher = createLauncher(settings.locale);
	root.append(launcher.button);
	document.body.append(host);

	let attempts = 0;
	let loading: Promise<Panel> | undefined;
	function load(): Promise<Panel> {
		loading ??= loadPanel(root, element, settings, attempts, {
			onUnread: launcher.setUnread,
			onOpenChange(isOpen, locale) {
				launcher.setLocale(locale);
				launcher.setShown(!isOpen);
			},
		}).catch((error: unknown) => {
			attempts += 1;
			loading = undefined;
			throw error;
		});
		return loading;
	}
	async function open(manner: OpenManner): Promise<void> {
		launcher.setBusy(true);
		launcher.setFailed(false);
		try {
			(await load()).open(manner);
		} catch {
			launcher.setFailed(true);
		} finally {
			launcher.setBusy(false);
		}
	}
	const preload = () => void load().catch(() => undefined);

	launcher.button.addEventListener("pointerenter", preload, { once: true });
	launcher.button.addEventListener("focus", preload, { once: true });
	launcher.button.addEventListener(
		"click",
		() => void open({ takesFocus: true }),
	);
	// Any button of the page may open the chat: <button data-shopbell-open="A question">.
	document.addEventListener("click", (event) => {
		const opener =
			event.target instanceof Element
				? event.target.closest<HTMLElement>("[data-shopbell-open]")
				: null;
		if (!opener) return;
		event.preventDefault();
		const draft = opener.dataset.shopbellOpen;
		void open({ takesFocus: true, ...(draft ? { draft } : {}) });
	});

	if (stored.isOpen && !matchMedia(phone).matches)
		whenIdle(() => void open({ takesFocus: false }));
	else if (stored.hasGrant)
		whenIdle(
			() =>
				void load()
					.then((panel) => panel.listen())
					.catch(() => undefined),
		);
}

async function loadPanel(
	root: ShadowRoot,
	script: HTMLScriptElement,
	{ origin, folder, locale, shopName }: WidgetSettings,
	failures: number,
	events: Pick<
		Parameters<PanelModule["mountPanel"]>[0],
		"onUnread" | "onOpenChange"
	>,
): Promise<Panel> {
	// Browsers remember that a module could not be fetched: another attempt needs another address.
	const again = failures > 0 ? `?again=${failures}` : "";
	const module = (await import(
		`${folder}widget/panel.js${again}`
	)) as PanelModule;
	return module.mountPanel({
		root,
		script,
		origin,
		locale,
		shopName,
		...events,
	});
}

function toSheet(css: string): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	return sheet;
}

function whenIdle(run: () => void): void {
	if ("requestIdleCallback" in window)
		requestIdleCallback(run, { timeout: 2000 });
	else setTimeout(run, 500);
}

/** What decides, before the panel is there, whether it is needed at once. */
function readStored(key: string): {
	readonly isOpen: boolean;
	readonly hasGrant: boolean;
	readonly locale: string | undefined;
} {
	let stored: Record<string, unknown> = {};
	try {
		stored = Object(JSON.parse(localStorage.getItem(key) ?? "{}"));
	} catch {
		// Forbidden or spoilt: as if nobody had chatted here.
	}
	return {
		isOpen: stored.isOpen === true,
		hasGrant: Boolean(stored.grant),
		locale: typeof stored.locale === "string" ? stored.locale : undefined,
	};
}
