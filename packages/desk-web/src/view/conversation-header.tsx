import { Modal } from "@shopbell/staff-web";
import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatAge, formatLanguage } from "../text/format.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { BackIcon } from "./icons.js";
import { KeyHint } from "./key-hint.js";
import { composerId } from "./use-keyboard.js";

/** Who it is, and what can be done with the conversation. */
export function ConversationHeader({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const [asked, setAsked] = useState<"resolve" | "release" | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const back = useRef<HTMLButtonElement>(null);
	const isBusy = desk.busyIds.value.has(handoff.id);
	const isMine =
		handoff.status === "accepted" && handoff.agent?.id === desk.myId.value;

	// On a phone the list that had the focus is gone now.
	useEffect(() => {
		if (back.current?.offsetParent) heading.current?.focus();
	}, []);

	async function accept(): Promise<void> {
		if (!(await desk.act(handoff, "accept"))) return;
		requestAnimationFrame(() => document.getElementById(composerId)?.focus());
	}

	/** Asks first when something typed would be lost. */
	function end(what: "resolve" | "release"): void {
		if (desk.drafts.read(handoff.id).trim() !== "") setAsked(what);
		else void finish(what);
	}

	/** The button that was pressed goes away: the focus must not. */
	async function finish(what: "resolve" | "release"): Promise<void> {
		if (await desk.act(handoff, what)) heading.current?.focus();
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
					<Status handoff={handoff} />
				</p>
			</div>
			<div class="actions">
				{handoff.status === "waiting" && (
					<button
						type="button"
						class="button primary"
						data-command="accept"
						aria-keyshortcuts="A"
						disabled={isBusy}
						onClick={() => void accept()}
					>
						{words.accept}
						<KeyHint command="accept" />
					</button>
				)}
				{isMine && (
					<>
						<button
							type="button"
							class="button"
							data-command="give-back"
							aria-keyshortcuts="B"
							disabled={isBusy}
							onClick={() => end("release")}
						>
							{words.giveBack}
							<KeyHint command="give-back" />
						</button>
						<button
							type="button"
							class="button primary"
							data-command="resolve"
							aria-keyshortcuts="R"
							disabled={isBusy}
							onClick={() => end("resolve")}
						>
							{words.resolve}
							<KeyHint command="resolve" />
						</button>
					</>
				)}
			</div>
			{asked && (
				<Modal
					title={asked === "resolve" ? words.resolve : words.giveBack}
					onClose={() => setAsked(null)}
				>
					<div class="stack">
						<p>{words.resolveWithDraft}</p>
						<div class="row end">
							<button
								type="button"
								class="button"
								onClick={() => setAsked(null)}
							>
								{words.cancel}
							</button>
							<button
								type="button"
								class="button primary"
								onClick={() => {
									setAsked(null);
									void finish(asked);
								}}
							>
								{asked === "resolve" ? words.resolve : words.giveBack}
							</button>
						</div>
					</div>
				</Modal>
			)}
		</header>
	);
}

function Status({ handoff }: { readonly handoff: Handoff }) {
	const { now } = useDesk();
	const words = strings.value;
	const parts = [
		handoff.status === "waiting"
			? fill(words.waitsFor, {
					age: formatAge(now.value - handoff.requestedAt, formatLocale.value),
				})
			: handoff.status === "accepted"
				? null
				: [
						words[handoff.status],
						handoff.agent && fill(words.by, { agent: handoff.agent.name }),
					]
						.filter(Boolean)
						.join(" "),
		formatLanguage(handoff.pack.locale, formatLocale.value),
		words.channels[handoff.pack.channel] ?? handoff.pack.channel,
	];
	return <>{parts.filter(Boolean).join(" · ")}</>;
}
