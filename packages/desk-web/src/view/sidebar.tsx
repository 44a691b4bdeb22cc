import { fill } from "../locale/strings.js";
import { views } from "../state/desk-place.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatAge } from "../text/format.js";
import type { InboxView } from "../wire/inbox.js";
import type { Me } from "../wire/me.js";
import { useDesk } from "./desk-context.js";
import {
	AllIcon,
	BoardIcon,
	ClosedIcon,
	InboxIcon,
	KeyboardIcon,
	MacroIcon,
	MentionIcon,
	MenuIcon,
	MineIcon,
	PeopleIcon,
	StuckIcon,
	TeamIcon,
	TicketIcon,
} from "./icons.js";
import { KeyHint } from "./key-hint.js";
import { MoreMenu } from "./more-menu.js";
import { openDialog } from "./open-dialog.js";
import { PresenceButton } from "./presence-button.js";
import { phoneWindow, useMatch } from "./use-match.js";
import { useTicketCount } from "./use-ticket-count.js";

const viewIcons: Readonly<Record<InboxView, typeof InboxIcon>> = {
	waiting: InboxIcon,
	mine: MineIcon,
	all: AllIcon,
	mentions: MentionIcon,
	closed: ClosedIcon,
};

/** Who I am here, the lists, and what else there is at the desk. */
export function Sidebar({ me }: { readonly me: Me }) {
	const words = strings.value;
	return (
		<div class="pane sidebar">
			<header class="top">
				<img src="/desk/icon.svg" alt="" width="28" height="28" />
				<p class="top-name">{words.desk}</p>
				<PresenceButton />
			</header>
			<Views />
			<QueueNumbers />
			<Tools me={me} />
		</div>
	);
}

function Views() {
	const { place, inbox } = useDesk();
	const words = strings.value;
	const current = place.value.value.view;
	const counts: Partial<Record<InboxView, number>> = inbox.counts.value;
	return (
		<nav class="views" aria-label={words.work.viewsLabel}>
			{views.map((view) => {
				const Icon = viewIcons[view];
				const count = counts[view] ?? 0;
				return (
					<a
						key={view}
						class="view"
						href={place.linkTo({ view })}
						title={words.work.views[view]}
						aria-current={view === current ? "page" : undefined}
					>
						<Icon />
						<span class="view-name">{words.work.views[view]}</span>
						{count > 0 && (
							<span class={view === "mine" ? "count" : "count urgent"}>
								{count}
							</span>
						)}
						<KeyHint command={`view-${view}`} />
					</a>
				);
			})}
		</nav>
	);
}

/** What else there is; on a phone behind one button, but for what everybody needs. */
function Tools({ me }: { readonly me: Me }) {
	const words = strings.value;
	const isPhone = useMatch(phoneWindow);
	const ticketCount = useTicketCount();
	const more = <LesserTools me={me} />;
	return (
		<div class="sidebar-tools">
			<Tool label={words.work.tickets} dialog="tickets" count={ticketCount}>
				<TicketIcon />
			</Tool>
			{!isPhone && more}
			<Tool label={me.user.name} dialog="settings" prefix={words.menu}>
				<MenuIcon />
			</Tool>
			{isPhone && <MoreMenu>{more}</MoreMenu>}
		</div>
	);
}

function LesserTools({ me }: { readonly me: Me }) {
	const words = strings.value;
	return (
		<>
			{me.user.role !== "agent" && (
				<>
					<Tool label={words.work.ready} dialog="ready">
						<MacroIcon />
					</Tool>
					<Tool label={words.work.team} dialog="team">
						<TeamIcon />
					</Tool>
					<Tool label={words.work.stuck.title} dialog="stuck">
						<StuckIcon />
					</Tool>
					<a class="button quiet tool" href="/board/" title={words.work.board}>
						<BoardIcon />
						<span class="tool-name">{words.work.board}</span>
					</a>
				</>
			)}
			{me.user.role === "administrator" && (
				<Tool label={words.people} dialog="people">
					<PeopleIcon />
				</Tool>
			)}
			<Tool label={words.shortcuts} dialog="shortcuts" keys="?">
				<KeyboardIcon />
			</Tool>
		</>
	);
}

/** The queue in one line. */
function QueueNumbers() {
	const { inbox } = useDesk();
	const words = strings.value.work;
	const longest = inbox.longestWaitMs.value;
	return (
		<div class="queue-numbers">
			{longest !== null && (
				<p>
					{fill(words.longestWait, {
						age: formatAge(longest, formatLocale.value),
					})}
				</p>
			)}
			{inbox.areReservesCalled.value && <p>{words.reservesCalled}</p>}
		</div>
	);
}

function Tool({
	label,
	prefix,
	dialog,
	keys,
	count = 0,
	children,
}: {
	readonly label: string;
	/** Shown beside it unless 0. */
	readonly count?: number;
	readonly prefix?: string;
	readonly dialog: NonNullable<typeof openDialog.value>;
	readonly keys?: string;
	readonly children: preact.ComponentChildren;
}) {
	return (
		<button
			type="button"
			class="button quiet tool"
			aria-label={`${prefix ? `${prefix}: ` : ""}${label}${count > 0 ? ` ${count}` : ""}`}
			aria-keyshortcuts={keys}
			title={label}
			onClick={() => {
				openDialog.value = dialog;
			}}
		>
			{children}
			<span class="tool-name">{label}</span>{" "}
			{count > 0 && <span class="count">{count}</span>}
		</button>
	);
}
