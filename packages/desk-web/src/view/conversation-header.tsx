import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { channelName } from "../text/channel-name.js";
import { formatAge, formatLanguage } from "../text/format.js";
import { promiseText } from "../text/wait-text.js";
import type { Handoff } from "../wire/handoff.js";
import { CallBackDialog } from "./call-back-dialog.js";
import { CommandButton } from "./command-button.js";
import { useDesk } from "./desk-context.js";
import { EndDialog } from "./end-dialog.js";
import { BackIcon } from "./icons.js";
import { MoreMenu } from "./more-menu.js";
import { TakeOverDialog } from "./take-over-dialog.js";
import { TransferDialog } from "./transfer-dialog.js";
import { focusComposer } from "./use-keyboard.js";
import { WindowLeft } from "./window-left.js";

type Asked =
	| "resolve"
	| "release"
	| "transfer"
	| "take-over"
	| "call-back"
	| null;

/** Who it is, and what can be done with the conversation. */
export function ConversationHeader({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const [asked, setAsked] = useState<Asked>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const back = useRef<HTMLButtonElement>(null);
	const isBusy = desk.busyIds.value.has(handoff.id);
	const isMine =
		handoff.status === "accepted" && handoff.agent?.id === desk.myId.value;
	const may = desk.conversation.details.value?.may;
	const mayAccept = may?.includes("accept") ?? handoff.status === "waiting";
	const mayAnswer = isMine || may?.includes("answer");
	const isOffered =
		handoff.queue?.offer?.agent.id === desk.myId.value &&
		handoff.queue.offer.until > desk.now.value;

	// On a phone the list that had the focus is gone now.
	useEffect(() => {
		if (back.current?.offsetParent) heading.current?.focus();
	}, []);

	async function accept(): Promise<void> {
		if (await desk.act(handoff, { kind: "accept" })) focusComposer();
	}

	/** Answers beside the colleague who has the conversation. */
	async function join(): Promise<void> {
		if (!(await desk.act(handoff, { kind: "join" }))) return;
		await desk.conversation.refresh();
		focusComposer();
	}

	/** The button that was pressed goes away: the focus must not. */
	function close(): void {
		setAsked(null);
		requestAnimationFrame(() => heading.current?.focus());
	}

	function leave(): void {
		desk.select(null);
		requestAnimationFrame(() =>
			document
				.querySelector<HTMLElement>(
					`[data-handoff="${CSS.escape(handoff.id)}"]`,
				)
				?.focus(),
		);
	}

	return (
		<header class="conversation-top">
			<button
				ref={back}
				type="button"
				class="button quiet icon-only back"
				aria-label={words.back}
				onClick={leave}
			>
				<BackIcon />
			</button>
			<div class="who">
				<h2 ref={heading} tabIndex={-1}>
					{handoff.pack.shopper.name ?? words.visitor}
				</h2>
				<p class="muted">
					<Status handoff={handoff} /> <WindowLeft handoff={handoff} />
				</p>
			</div>
			<div class="actions">
				{handoff.status === "waiting" && isOffered && (
					<CommandButton
						command="decline"
						isBusy={isBusy}
						onClick={() => void desk.act(handoff, { kind: "decline" })}
					>
						{words.work.decline}
					</CommandButton>
				)}
				{mayAccept && (
					<CommandButton
						command="accept"
						isPrimary
						isBusy={isBusy}
						onClick={() => void accept()}
					>
						{words.accept}
					</CommandButton>
				)}
				{may?.includes("watch") && (
					<>
						{!mayAnswer && (
							<button
								type="button"
								class="button"
								disabled={isBusy}
								onClick={() => void join()}
							>
								{words.work.join}
							</button>
						)}
						<CommandButton
							command="take-over"
							isBusy={isBusy}
							onClick={() => setAsked("take-over")}
						>
							{words.work.takeOver}
						</CommandButton>
					</>
				)}
				{mayAnswer && (
					<>
						<CommandButton
							command="transfer"
							isBusy={isBusy}
							onClick={() => setAsked("transfer")}
						>
							{words.work.transfer}
						</CommandButton>
						<CommandButton
							command="resolve"
							isPrimary
							isBusy={isBusy}
							onClick={() => setAsked("resolve")}
						>
							{words.resolve}
						</CommandButton>
						<MoreMenu>
							<CommandButton
								command="give-back"
								isQuiet
								isBusy={isBusy}
								onClick={() => setAsked("release")}
							>
								{words.giveBack}
							</CommandButton>
							<button
								type="button"
								class="button quiet"
								disabled={isBusy}
								onClick={() => setAsked("call-back")}
							>
								{words.work.callBack}
							</button>
						</MoreMenu>
					</>
				)}
			</div>
			{(asked === "resolve" || asked === "release") && (
				<EndDialog handoff={handoff} what={asked} onClose={close} />
			)}
			{asked === "transfer" && (
				<TransferDialog handoff={handoff} onClose={close} />
			)}
			{asked === "take-over" && (
				<TakeOverDialog handoff={handoff} onClose={close} />
			)}
			{asked === "call-back" && (
				<CallBackDialog handoff={handoff} onClose={close} />
			)}
		</header>
	);
}

function Status({ handoff }: { readonly handoff: Handoff }) {
	const { now, myId } = useDesk();
	const words = strings.value;
	const { status, queue, agent } = handoff;
	const promise =
		status === "waiting"
			? promiseText(handoff, now.value, words.work, formatLocale.value)
			: null;
	const parts = [
		status === "waiting"
			? fill(words.waitsFor, {
					age: formatAge(now.value - handoff.requestedAt, formatLocale.value),
				})
			: status === "accepted"
				? agent && agent.id !== myId.value
					? fill(words.work.withAgent, { agent: agent.name })
					: null
				: [
						handoff.back
							? words.work.outcomes[handoff.back.outcome]
							: words[status],
						agent && fill(words.by, { agent: agent.name }),
					]
						.filter(Boolean)
						.join(" "),
		queue?.position && status === "waiting"
			? fill(words.work.position, { position: queue.position })
			: null,
		promise?.text,
		queue?.lostBy
			? fill(words.work.agentLost, { agent: queue.lostBy.name })
			: null,
		handoff.ticket
			? `${words.work.ticketKinds[handoff.ticket.kind]} ${handoff.ticket.number}`
			: null,
		formatLanguage(handoff.pack.locale, formatLocale.value),
		channelName(handoff.pack.channel, words),
	];
	return <>{parts.filter(Boolean).join(" · ")}</>;
}
