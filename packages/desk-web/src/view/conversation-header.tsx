import { useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import { formatAge, formatLanguage } from "../text/format.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { BackIcon } from "./icons.js";
import { KeyHint } from "./key-hint.js";
import { Modal } from "./modal.js";
import { composerId } from "./use-keyboard.js";

/** Who it is, and what can be done with the conversation. */
export function ConversationHeader({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const [asked, setAsked] = useState<"resolve" | "release" | null>(null);
	const isBusy = desk.busyIds.value.has(handoff.id);
	const isMine =
		handoff.status === "accepted" && handoff.agent?.id === desk.myId.value;

	async function accept(): Promise<void> {
		if (!(await desk.act(handoff, "accept"))) return;
		requestAnimationFrame(() => document.getElementById(composerId)?.focus());
	}

	/** Asks first when something typed would be lost. */
	function end(what: "resolve" | "release"): void {
		if (desk.drafts.read(handoff.id).trim() !== "") setAsked(what);
		else void desk.act(handoff, what);
	}

	return (
		<header class="conversation-top">
			<button
				type="button"
				class="button quiet icon-only back"
				aria-label={words.back}
				onClick={() => desk.select(null)}
			>
				<BackIcon />
			</button>
			<div class="who">
				<h2>{handoff.pack.shopper.name ?? words.visitor}</h2>
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
									void desk.act(handoff, asked);
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
					age: formatAge(now.value - handoff.requestedAt, locale.value),
				})
			: handoff.status === "accepted"
				? null
				: [
						words[handoff.status],
						handoff.agent && fill(words.by, { agent: handoff.agent.name }),
					]
						.filter(Boolean)
						.join(" "),
		formatLanguage(handoff.pack.locale, locale.value),
		words.channels[handoff.pack.channel] ?? handoff.pack.channel,
	];
	return <>{parts.filter(Boolean).join(" · ")}</>;
}
