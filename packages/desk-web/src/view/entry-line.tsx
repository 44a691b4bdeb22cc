import { Blocks, SafeLink } from "@shopbell/staff-web";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { actionText } from "../text/action-text.js";
import { formatPercent, formatTime } from "../text/format.js";
import { shopperText, toPlainText } from "../text/plain-text.js";
import { shownWith } from "../text/shown-with.js";
import type {
	Attachment,
	Entry,
	ReplyContent,
	ShopperContent,
} from "../wire/entry.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { areUnfolded } from "./folds.js";
import { BotIcon, ChevronIcon, FileIcon } from "./icons.js";
import { SentMark } from "./sent-mark.js";

/** One line of the transcript. */
export function EntryLine({
	entry,
	entries,
	handoff,
}: {
	readonly entry: Entry;
	/** The whole conversation: a tapped button was offered in it. */
	readonly entries: readonly Entry[];
	readonly handoff: Handoff;
}) {
	const { myId } = useDesk();
	const words = strings.value;
	const { content } = entry;
	switch (content.kind) {
		case "shopper":
			return (
				<ShopperLine
					entry={entry}
					content={content}
					entries={entries}
					handoff={handoff}
				/>
			);
		case "human":
			return (
				<div
					class={
						content.agent?.id === myId.value ? "line human mine" : "line human"
					}
				>
					<Byline
						name={
							content.agent?.id === myId.value
								? words.you
								: (content.agent?.name ?? "")
						}
						at={entry.at}
					/>
					<div class="bubble">
						<Blocks blocks={content.blocks} />
						<Files files={content.attachments} />
					</div>
					<SentMark seq={entry.seq} />
				</div>
			);
		case "notice":
			return (
				<div class="line notice-line" lang={handoff.pack.locale}>
					<Blocks blocks={content.blocks} />
				</div>
			);
		case "bot":
			return <BotStep entry={entry} content={content} handoff={handoff} />;
	}
}

/** What the shopper wrote or tapped, with what they did to it since. */
function ShopperLine({
	entry,
	content,
	entries,
	handoff,
}: {
	readonly entry: Entry;
	readonly content: ShopperContent;
	readonly entries: readonly Entry[];
	readonly handoff: Handoff;
}) {
	const words = strings.value;
	const { changed } = words.work;
	const { now } = useDesk();
	const isDeleted = content.change === "deleted";
	// The line whose words these were says so.
	if (isDeleted && content.edits !== undefined) return null;
	const replaced = entries.find(({ seq }) => seq === content.edits);
	return (
		<div class="line shopper">
			<Byline name={handoff.pack.shopper.name ?? words.visitor} at={entry.at} />
			{replaced && (
				<p class="change-mark">
					{fill(changed.replaces, {
						time: formatTime(replaced.at, now.value, formatLocale.value),
					})}
				</p>
			)}
			{isDeleted ? (
				<p class="bubble deleted">{changed.deleted}</p>
			) : (
				<div class="bubble" lang={handoff.pack.locale}>
					<p class="as-typed">
						{shopperText(entry, linesBefore(entry, entries)) ??
							actionText(content.action ?? "", words, formatLocale.value)}
					</p>
					<Files files={content.attachments} />
				</div>
			)}
			{content.change === "edited" && (
				<p class="change-mark">{changed.edited}</p>
			)}
		</div>
	);
}

/** Most lines between a button and the tap. */
const reach = 20;

function linesBefore(
	{ seq }: Entry,
	entries: readonly Entry[],
): readonly Entry[] {
	return entries.filter((line) => line.seq < seq && line.seq >= seq - reach);
}

export function Byline({
	name,
	at,
}: {
	readonly name: string;
	readonly at: number;
}) {
	const { now } = useDesk();
	return (
		<p class="byline">
			<span>{name}</span>{" "}
			<time dateTime={new Date(at).toISOString()}>
				{formatTime(at, now.value, formatLocale.value)}
			</time>
		</p>
	);
}

function Files({ files }: { readonly files: readonly Attachment[] }) {
	if (files.length === 0) return null;
	return (
		<ul class="files">
			{files.map(({ name, url, contentType }) => {
				// Another host's picture would tell it who reads along.
				const isOwnPicture =
					contentType.startsWith("image/") && url.startsWith("/desk/");
				return (
					<li key={url || name}>
						{isOwnPicture ? (
							<SafeLink url={url}>
								<img
									src={url}
									alt={name || strings.value.file}
									loading="lazy"
								/>
							</SafeLink>
						) : (
							<>
								<FileIcon />
								{url === "" ? (
									<span>{name}</span>
								) : (
									<SafeLink url={url}>{name || strings.value.file}</SafeLink>
								)}
							</>
						)}
					</li>
				);
			})}
		</ul>
	);
}

/** What the bot did, in one row that unfolds. */
function BotStep({
	entry,
	content,
	handoff,
}: {
	readonly entry: Entry;
	readonly content: ReplyContent;
	readonly handoff: Handoff;
}) {
	const words = strings.value;
	const shown = shownWith(handoff.pack.shown, content.articleId, entry.at);
	const summary = shown
		? fill(words.botShowed, { title: shown.title })
		: toPlainText(content.blocks);
	return (
		<details class="line bot-step" open={areUnfolded.value}>
			<summary>
				<ChevronIcon />
				<BotIcon />
				<span class="hidden">{words.bot}: </span>
				<span
					class="bot-summary"
					lang={shown ? undefined : handoff.pack.locale}
				>
					{summary}
				</span>
				{shown && (
					<span class="tag quiet">
						{formatPercent(shown.confidence, formatLocale.value)}
					</span>
				)}
			</summary>
			<div class="bot-full" lang={handoff.pack.locale}>
				<Blocks blocks={content.blocks} />
				{content.quickReplies.length > 0 && (
					<p class="offered">
						<span class="muted">{words.offered}:</span>{" "}
						{content.quickReplies.map(({ label, value }) => (
							<span key={value} class="tag quiet">
								{label}
							</span>
						))}
					</p>
				)}
				<Byline name={words.bot} at={entry.at} />
			</div>
		</details>
	);
}
