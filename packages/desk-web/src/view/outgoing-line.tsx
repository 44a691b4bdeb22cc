import { fill } from "../locale/strings.js";
import type { Outgoing } from "../state/outgoing.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { FileIcon } from "./icons.js";
import { focusComposer } from "./use-keyboard.js";

/** A message of mine that is not in the transcript yet. */
export function OutgoingLine({
	item,
	handoff,
}: {
	readonly item: Outgoing;
	readonly handoff: Handoff;
}) {
	const { outbox } = useDesk();
	const words = strings.value;
	const isStopped = item.state === "refused" || item.state === "collided";
	return (
		<div
			class={isStopped ? "line human mine refused" : "line human mine pending"}
		>
			<p class="byline">
				<span>{words.you}</span>{" "}
				<span>{isStopped ? words.notSent : words.sending}</span>
			</p>
			<div class="bubble">
				{item.text !== "" && <p class="as-typed">{item.text}</p>}
				{item.attachments && (
					<ul class="files">
						{item.attachments.map(({ file, name }) => (
							<li key={file}>
								<FileIcon />
								{name}
							</li>
						))}
					</ul>
				)}
			</div>
			{item.state === "collided" && <Collision item={item} handoff={handoff} />}
			{item.state === "refused" && (
				<div class="row end">
					<button
						type="button"
						class="button small"
						onClick={() => outbox.retry(item.id, item.handoffId)}
					>
						{words.tryAgain}
					</button>
					<button
						type="button"
						class="button small"
						onClick={() => outbox.discard(item.id)}
					>
						{words.discard}
					</button>
				</div>
			)}
		</div>
	);
}

/** A colleague was quicker: what they said stands above, and mine waits for a second thought. */
function Collision({
	item,
	handoff,
}: {
	readonly item: Outgoing;
	readonly handoff: Handoff;
}) {
	const { conversation, drafts, myId, outbox, picked } = useDesk();
	const words = strings.value;
	const other = conversation.entries.value.findLast(
		({ content }) =>
			content.kind === "human" && content.agent?.id !== myId.value,
	)?.content;
	const agent = other?.kind === "human" ? (other.agent?.name ?? "") : "";
	return (
		<div class="collision" role="alert">
			<p>{fill(words.work.collision, { agent })}</p>
			<div class="row end">
				<button
					type="button"
					class="button small"
					onClick={() => {
						const draft = drafts.read(handoff.id);
						drafts.write(
							handoff.id,
							[item.text, draft].filter((part) => part !== "").join("\n"),
						);
						picked.giveBack(handoff.id, item.attachments ?? []);
						outbox.discard(item.id);
						focusComposer();
					}}
				>
					{words.work.keepEditing}
				</button>
				<button
					type="button"
					class="button small"
					onClick={() => outbox.retry(item.id, item.handoffId)}
				>
					{words.work.sendAnyway}
				</button>
				<button
					type="button"
					class="button small"
					onClick={() => outbox.discard(item.id)}
				>
					{words.discard}
				</button>
			</div>
		</div>
	);
}
