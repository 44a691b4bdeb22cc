import { formatLocale, strings } from "../state/preferences.js";
import { formatTime } from "../text/format.js";
import type { Note } from "../wire/note.js";
import { useDesk } from "./desk-context.js";
import { NoteIcon } from "./icons.js";

/** A remark among colleagues, plainly apart from what the shopper sees. */
export function NoteLine({ note }: { readonly note: Note }) {
	const { myId, now } = useDesk();
	const words = strings.value;
	const isForMe = note.mentions.includes(myId.value);
	return (
		<div class={`line note-line ${note.kind}${isForMe ? " for-me" : ""}`}>
			<p class="byline">
				<NoteIcon />
				<span>
					{note.author.id === myId.value ? words.you : note.author.name}
				</span>
				<span class="muted">
					{note.kind === "whisper" ? words.work.whisperedBy : words.work.note}
				</span>
				<time dateTime={new Date(note.at).toISOString()}>
					{formatTime(note.at, now.value, formatLocale.value)}
				</time>
			</p>
			<p class="as-typed">{note.text}</p>
		</div>
	);
}
