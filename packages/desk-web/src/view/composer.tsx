import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";
import { nextSlot } from "../text/typed-text.js";
import type { ConversationRight } from "../wire/conversation.js";
import type { Handoff } from "../wire/handoff.js";
import { AnswerTools } from "./answer-tools.js";
import { AttachButton } from "./attach-button.js";
import { useDesk } from "./desk-context.js";
import { FileTray } from "./file-tray.js";
import { SendIcon } from "./icons.js";
import { insertText } from "./insert-text.js";
import { KeyHint } from "./key-hint.js";
import { MentionPicker, mentionsIn, openMention } from "./mention-picker.js";
import { isClosed } from "./reach-line.js";
import { Suggestions } from "./suggestions.js";
import { composerId, focusComposer } from "./use-keyboard.js";

/** Most characters of one message, and of a note. */
const maxLength = { answer: 8000, note: 4000, whisper: 4000 } as const;
/** From so many characters before the end it is told how many are left. */
const warnBefore = 500;

type Mode = keyof typeof maxLength;

/** Where answers, notes and hints are written; who may write none reads why. */
export function Composer({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const may = desk.conversation.details.value?.may ?? [];
	const isMine =
		handoff.status === "accepted" && handoff.agent?.id === desk.myId.value;
	const mayAnswer = isMine || may.includes("answer");
	const modes = modesOf(mayAnswer, may);
	const [wanted, setMode] = useState<Mode>("answer");
	const mode = modes.includes(wanted) ? wanted : modes[0];
	if (mode === undefined)
		return handoff.status === "waiting" ? (
			<p class="composer-note">{words.acceptToAnswer}</p>
		) : null;
	const names: Readonly<Record<Mode, string>> = {
		answer: words.work.reply,
		note: words.work.note,
		whisper: words.work.whisper,
	};
	return (
		<div class={`composer-frame ${mode}`}>
			{mode === "answer" && <Suggestions handoff={handoff} />}
			<fieldset class="composer-modes">
				<legend class="hidden">{words.work.answerMode}</legend>
				{modes.map((name) => (
					<button
						key={name}
						type="button"
						class="button quiet small mode"
						data-command={name === "answer" ? "write-mode" : name}
						aria-pressed={name === mode}
						onClick={() => {
							setMode(name);
							focusComposer();
						}}
					>
						{names[name]}
						{name !== "answer" && name !== mode && <KeyHint command={name} />}
					</button>
				))}
				{!mayAnswer && handoff.status === "waiting" && (
					<span class="hint">{words.acceptToAnswer}</span>
				)}
				{mode === "answer" && <AnswerTools handoff={handoff} />}
			</fieldset>
			<Field key={mode} handoff={handoff} mode={mode} />
		</div>
	);
}

function modesOf(
	mayAnswer: boolean,
	may: readonly ConversationRight[],
): readonly Mode[] {
	return [
		...(mayAnswer ? (["answer"] as const) : []),
		...(may.includes("note") ? (["note"] as const) : []),
		...(may.includes("watch") ? (["whisper"] as const) : []),
	];
}

function Field({
	handoff,
	mode,
}: {
	readonly handoff: Handoff;
	readonly mode: Mode;
}) {
	const desk = useDesk();
	const words = strings.value;
	const field = useRef<HTMLTextAreaElement>(null);
	const [isBusy, setBusy] = useState(false);
	const [caret, setCaret] = useState(0);
	const draftId = mode === "answer" ? handoff.id : `${handoff.id} ${mode}`;
	const text = desk.drafts.read(draftId);
	const left = maxLength[mode] - text.length;
	const slot = mode === "answer" ? nextSlot(text, 0) : null;
	const takesFiles = mode === "answer" && canShowFiles(handoff);
	const files = takesFiles ? desk.picked.read(handoff.id) : [];
	const isUnreached =
		mode === "answer" &&
		isClosed(desk.conversation.reach.value, desk.now.value);
	const canSend =
		!isUnreached &&
		(text.trim() !== "" || files.length > 0) &&
		files.every(({ sent }) => sent !== null) &&
		left >= 0 &&
		!isBusy;
	const mention = mode === "note" ? openMention(text, caret) : null;
	useFitHeight(field, text);

	async function send(): Promise<void> {
		if (!canSend) return;
		if (mode === "answer") {
			if (slot) return selectSlot();
			desk.say(handoff, text.trim());
		} else {
			setBusy(true);
			const mentions = mode === "note" ? mentionsIn(text) : [];
			if (await desk.remark(handoff, mode, text.trim(), mentions))
				desk.drafts.write(draftId, "");
			setBusy(false);
		}
		field.current?.focus();
	}

	function selectSlot(): void {
		const open = nextSlot(text, 0);
		if (open) field.current?.setSelectionRange(open.start, open.end);
		field.current?.focus();
	}

	const labels: Readonly<Record<Mode, readonly [string, string]>> = {
		answer: [words.writeAnswer, words.writeAnswerHint],
		note: [words.work.note, words.work.noteHint],
		whisper: [
			words.work.whisper,
			fill(words.work.whisperHint, { agent: handoff.agent?.name ?? "" }),
		],
	};
	const [label, placeholder] = labels[mode];
	return (
		<form
			class={takesFiles ? "composer with-files" : "composer"}
			onDragOver={(event) => {
				if (takesFiles && event.dataTransfer?.types.includes("Files"))
					event.preventDefault();
			}}
			onDrop={(event) => {
				const dropped = [...(event.dataTransfer?.files ?? [])];
				if (!takesFiles || dropped.length === 0) return;
				event.preventDefault();
				desk.picked.add(handoff.id, dropped);
			}}
			onPaste={(event) => {
				const { clipboardData } = event;
				const pasted = [...(clipboardData?.files ?? [])];
				// A table comes as words and as a picture of them: the words are meant.
				const hasWords = clipboardData?.types.includes("text/plain");
				if (!takesFiles || pasted.length === 0 || hasWords) return;
				event.preventDefault();
				desk.picked.add(handoff.id, pasted);
			}}
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			<label class="hidden" for={composerId}>
				{label}
			</label>
			{mention && (
				<MentionPicker
					typed={mention.typed}
					onChoose={(name) => {
						if (field.current)
							insertText(field.current, `@${name} `, mention.start, caret);
					}}
				/>
			)}
			{takesFiles && <FileTray handoff={handoff} />}
			{takesFiles && <AttachButton handoff={handoff} />}
			<textarea
				ref={field}
				id={composerId}
				rows={1}
				value={text}
				placeholder={placeholder}
				enterkeyhint="send"
				aria-describedby="composer-hint"
				aria-invalid={left < 0}
				onInput={({ currentTarget }) => {
					desk.drafts.write(draftId, currentTarget.value);
					setCaret(currentTarget.selectionStart);
					if (mode === "answer") desk.typing(handoff.conversationId);
				}}
				onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
				onKeyDown={(event) => {
					if (event.isComposing || event.shiftKey) return;
					if (event.key === "Tab" && slot) {
						event.preventDefault();
						const next =
							nextSlot(text, event.currentTarget.selectionEnd) ?? slot;
						event.currentTarget.setSelectionRange(next.start, next.end);
					}
					if (event.key !== "Enter" || event.defaultPrevented) return;
					event.preventDefault();
					if (mention) return;
					void send();
				}}
			/>
			<button
				type="submit"
				class="button primary icon-only"
				aria-label={mode === "answer" ? words.send : words.work.addNote}
				disabled={!canSend}
			>
				<SendIcon />
			</button>
			<p
				id="composer-hint"
				class={left < 0 ? "hint problem-text" : "hint"}
				role="status"
			>
				{left < 0
					? words.tooLong
					: left < warnBefore
						? fill(words.charactersLeft, { count: left })
						: slot && fill(words.work.slotOpen, { name: slot.name })}
			</p>
		</form>
	);
}

/** Files go out in web chat only, also where another channel could show them. */
function canShowFiles({ pack }: Handoff): boolean {
	return pack.channel === "webchat";
}

/** As tall as what is written, within what the style sheet allows. */
function useFitHeight(
	field: RefObject<HTMLTextAreaElement | null>,
	text: string,
): void {
	useLayoutEffect(() => {
		const element = field.current;
		if (!element) return;
		element.style.height = "auto";
		element.style.height = `${element.scrollHeight + 2}px`;
	}, [text]);
	useEffect(() => {
		const element = field.current;
		element?.setSelectionRange(element.value.length, element.value.length);
	}, []);
}
