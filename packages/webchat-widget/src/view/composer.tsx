import type { RefObject } from "preact";
import { fill, type Strings } from "../locale/strings.js";
import type { PhotoRefusal } from "../photo/admit-photo.js";
import { maxPhotos } from "../photo/photo.js";
import { AttachButton } from "./attach-button.js";
import type { ChatView } from "./chat-view.js";
import { SendIcon } from "./icons.js";
import { PhotoTray } from "./photo-tray.js";

/** Most characters of one message. */
const maxLength = 2000;

interface ComposerProps {
	readonly view: ChatView;
	readonly input: RefObject<HTMLTextAreaElement | null>;
}

/** Where the shopper writes. Enter sends, with Shift it breaks the line. */
export function Composer({ view, input }: ComposerProps) {
	const strings = view.strings.value;
	const draft = view.draft.value;
	const text = draft.trim();
	const excess = text.length - maxLength;
	const canSend = (text !== "" || view.photos.value.length > 0) && excess <= 0;
	const refusal = view.photoRefusal.value;
	const send = () => {
		if (!canSend) return;
		view.send(text);
		input.current?.focus();
	};
	return (
		<form
			class="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			{excess > 0 && (
				<p class="too-long" id="sb-too-long">
					{fill(strings.tooLong, { count: String(excess) })}
				</p>
			)}
			{refusal && <p class="too-long">{photoRefusalText(refusal, strings)}</p>}
			<PhotoTray view={view} />
			<div class="field">
				<AttachButton view={view} />
				{/* The copy gives the field its height as the text grows. */}
				<div class="grow" data-copy={`${draft}\n`}>
					<textarea
						ref={input}
						rows={1}
						value={draft}
						dir="auto"
						enterkeyhint="send"
						autocomplete="off"
						aria-label={strings.messageLabel}
						aria-invalid={excess > 0}
						aria-describedby={excess > 0 ? "sb-too-long" : undefined}
						placeholder={strings.messageHint}
						onInput={(event) => {
							view.draft.value = event.currentTarget.value;
							if (event.currentTarget.value !== "") view.session.noteTyping();
						}}
						onKeyDown={(event) => {
							// While a word is being composed, Enter takes the suggestion.
							if (event.key !== "Enter" || event.shiftKey || event.isComposing)
								return;
							event.preventDefault();
							send();
						}}
					/>
				</div>
				<button
					type="submit"
					class="send"
					aria-label={strings.send}
					title={strings.send}
					disabled={!canSend}
				>
					<SendIcon />
				</button>
			</div>
		</form>
	);
}

/** Why a picked file was left out, in words. */
export function photoRefusalText(
	refusal: PhotoRefusal,
	strings: Strings,
): string {
	switch (refusal) {
		case "not-a-photo":
			return strings.notAPhoto;
		case "too-large":
			return strings.photosTooLarge;
		case "too-many":
			return fill(strings.tooManyPhotos, { count: String(maxPhotos) });
	}
}
