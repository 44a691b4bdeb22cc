import { isContextShown, strings } from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { ConversationPane } from "./conversation-pane.js";
import { useDesk } from "./desk-context.js";
import { InboxPane } from "./inbox-pane.js";
import { NewsAnnouncer } from "./news-announcer.js";
import { Offers } from "./offers.js";
import { closeDialog, openDialog } from "./open-dialog.js";
import { PeopleDialog } from "./people-dialog.js";
import { PresenceDialog } from "./presence-dialog.js";
import { ReadyAnswersDialog } from "./ready-answers-dialog.js";
import { SettingsDialog } from "./settings-dialog.js";
import { ShortcutsDialog } from "./shortcuts-dialog.js";
import { Sidebar } from "./sidebar.js";
import { StuckDialog } from "./stuck-dialog.js";
import { TeamDialog } from "./team-dialog.js";
import { TicketsDialog } from "./tickets-dialog.js";
import { useKeyboard } from "./use-keyboard.js";

/** The desk of somebody who is signed in. */
export function Workplace({ me }: { readonly me: Me }) {
	const desk = useDesk();
	const words = strings.value;
	useKeyboard();

	if (me.user.role === "editor")
		return (
			<div class="workplace single">
				<main class="centered">
					<div class="stack">
						<h1>{words.noAccess}</h1>
						<button
							type="button"
							class="button"
							onClick={() => void desk.signOut()}
						>
							{words.signOut}
						</button>
					</div>
				</main>
			</div>
		);

	return (
		<main
			class="workplace"
			data-open={desk.selectedId.value === null ? "inbox" : "conversation"}
			data-context={isContextShown.value ? "shown" : "hidden"}
		>
			<h1 class="hidden">{words.desk}</h1>
			<p
				class="offline"
				role="status"
				hidden={desk.connection.value !== "offline"}
			>
				{desk.connection.value === "offline" && words.offline}
			</p>
			<Sidebar me={me} />
			<InboxPane />
			<ConversationPane />
			<Offers />
			<NewsAnnouncer />
			<Dialogs me={me} />
		</main>
	);
}

function Dialogs({ me }: { readonly me: Me }) {
	switch (openDialog.value) {
		case "settings":
			return <SettingsDialog me={me} onClose={closeDialog} />;
		case "people":
			return <PeopleDialog onClose={closeDialog} />;
		case "shortcuts":
			return <ShortcutsDialog onClose={closeDialog} />;
		case "presence":
			return <PresenceDialog onClose={closeDialog} />;
		case "stuck":
			return <StuckDialog onClose={closeDialog} />;
		case "tickets":
			return <TicketsDialog onClose={closeDialog} />;
		case "ready":
			return <ReadyAnswersDialog onClose={closeDialog} />;
		case "team":
			return <TeamDialog onClose={closeDialog} />;
		case null:
			return null;
	}
}
