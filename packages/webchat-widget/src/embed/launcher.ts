import { launcherStrings } from "../locale/launcher-strings.js";
import type { LocaleId } from "../locale/locales.js";
import { fill } from "../locale/strings.js";
import { createIcon } from "./icon.js";

export interface Launcher {
	readonly button: HTMLButtonElement;
	setUnread(count: number): void;
	setLocale(locale: LocaleId): void;
	/** Hidden while the panel is open. */
	setShown(isShown: boolean): void;
	setBusy(isBusy: boolean): void;
	/** Says that the chat could not be loaded, until the next attempt. */
	setFailed(hasFailed: boolean): void;
}

/** The button at the corner of the page. */
export function createLauncher(initial: LocaleId): Launcher {
	let locale = initial;
	let unread = 0;
	let hasFailed = false;
	const button = document.createElement("button");
	button.type = "button";
	button.className = "launcher";
	const badge = document.createElement("span");
	badge.className = "badge";
	badge.setAttribute("aria-hidden", "true");
	button.append(
		createIcon(
			"M21 11.5c0 4.4-4 8-9 8-1.3 0-2.6-.3-3.7-.7L3.5 20l1.3-3.9C3.7 14.8 3 13.2 3 11.5c0-4.4 4-8 9-8s9 3.6 9 8Z",
			"M8.5 11.5h.01M12 11.5h.01M15.5 11.5h.01",
		),
		badge,
	);
	function label(): void {
		const strings = launcherStrings[locale];
		const count = unread > 9 ? "9+" : String(unread);
		badge.hidden = !hasFailed && unread === 0;
		badge.textContent = hasFailed ? "!" : count;
		const text = hasFailed
			? strings.notLoaded
			: unread > 0
				? `${strings.openChat}. ${fill(strings.unread, { count })}`
				: strings.openChat;
		button.setAttribute("aria-label", text);
		button.title = text;
		button.lang = locale;
	}
	label();

	return {
		button,
		setUnread(count) {
			unread = count;
			label();
		},
		setLocale(next) {
			locale = next;
			label();
		},
		setShown(isShown) {
			button.hidden = !isShown;
		},
		setBusy(isBusy) {
			button.classList.toggle("busy", isBusy);
		},
		setFailed(failed) {
			hasFailed = failed;
			label();
		},
	};
}
