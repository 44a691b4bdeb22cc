import { useEffect, useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { ConversationPane } from "./conversation-pane.js";
import { useDesk } from "./desk-context.js";
import { KeyboardIcon, MenuIcon, PeopleIcon } from "./icons.js";
import { InboxPane } from "./inbox-pane.js";
import { NewsAnnouncer } from "./news-announcer.js";
import { PeopleDialog } from "./people-dialog.js";
import { SettingsDialog } from "./settings-dialog.js";
import { ShortcutsDialog } from "./shortcuts-dialog.js";
import { useKeyboard } from "./use-keyboard.js";

export type OpenDialog = "settings" | "people" | "shortcuts" | null;

/** The desk of somebody who is signed in. */
export function Workplace({ me }: { readonly me: Me }) {
	const desk = useDesk();
	const words = strings.value;
	const [dialog, setDialog] = useState<OpenDialog>(null);
	const close = (): void => setDialog(null);
	useKeyboard(dialog !== null, () => setDialog("shortcuts"));
	useHash();

	const header = (
		<header class="top">
			<img src="/desk/icon.svg" alt="" width="28" height="28" />
			<p class="top-name">{words.desk}</p>
			<span class="top-tools">
				<button
					type="button"
					class="button quiet icon-only"
					aria-label={words.shortcuts}
					aria-keyshortcuts="?"
					title={`${words.shortcuts} (?)`}
					onClick={() => setDialog("shortcuts")}
				>
					<KeyboardIcon />
				</button>
				{me.user.role === "administrator" && (
					<button
						type="button"
						class="button quiet icon-only"
						aria-label={words.people}
						title={words.people}
						onClick={() => setDialog("people")}
					>
						<PeopleIcon />
					</button>
				)}
				<button
					type="button"
					class="button quiet icon-only"
					aria-label={`${words.menu}: ${me.user.name}`}
					title={me.user.name}
					onClick={() => setDialog("settings")}
				>
					<MenuIcon />
				</button>
			</span>
		</header>
	);

	const dialogs = (
		<>
			{dialog === "settings" && <SettingsDialog me={me} onClose={close} />}
			{dialog === "people" && <PeopleDialog onClose={close} />}
			{dialog === "shortcuts" && <ShortcutsDialog onClose={close} />}
		</>
	);

	if (me.user.role === "editor")
		return (
			<div class="workplace single">
				{header}
				<main class="centered">
					<h1>{words.noAccess}</h1>
				</main>
				{dialogs}
			</div>
		);

	return (
		<main
			class="workplace"
			data-open={desk.selected.value ? "conversation" : "inbox"}
		>
			<h1 class="hidden">{words.desk}</h1>
			<p
				class="offline"
				role="status"
				hidden={desk.connection.value !== "offline"}
			>
				{desk.connection.value === "offline" && words.offline}
			</p>
			<InboxPane header={header} />
			<ConversationPane />
			<NewsAnnouncer />
			{dialogs}
		</main>
	);
}

/** What an address says; one that somebody mangled says nothing. */
function decode(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}

/** The open conversation is part of the address: reload and the browser's way back work. */
function useHash(): void {
	const desk = useDesk();
	useEffect(() => {
		const read = (): void => {
			const match = /^#\/c\/(.+)$/.exec(location.hash);
			const id = match?.[1] ? decode(match[1]) : null;
			if (id !== desk.selectedId.peek()) desk.select(id);
		};
		read();
		addEventListener("hashchange", read);
		const stop = desk.selectedId.subscribe((id) => {
			const hash = id === null ? "" : `#/c/${encodeURIComponent(id)}`;
			if (location.hash !== hash)
				history.replaceState(null, "", hash || location.pathname);
		});
		return () => {
			removeEventListener("hashchange", read);
			stop();
		};
	}, [desk]);
}
