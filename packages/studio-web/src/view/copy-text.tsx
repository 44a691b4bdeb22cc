import { useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { strings } from "../state/preferences.js";

/** Text for a file that the server may not write. */
export function CopyText({
	file,
	text,
}: {
	readonly file: string;
	readonly text: string;
}) {
	const id = useId();
	const words = strings.value;
	const [isCopied, setCopied] = useState(false);
	return (
		<div class="stack">
			<p class="note">{words.copyTitle}</p>
			<div class="field">
				<label for={id}>{fill(words.copyHint, { file })}</label>
				<textarea
					id={id}
					class="code"
					readOnly
					rows={Math.min(14, text.split("\n").length + 1)}
					value={text}
				/>
			</div>
			<div class="row end">
				<button
					type="button"
					class="button primary"
					onClick={async () => {
						try {
							await navigator.clipboard.writeText(text);
							setCopied(true);
						} catch {
							// Without HTTPS the browser keeps the clipboard to itself: the text is selected to be copied by hand.
							(document.getElementById(id) as HTMLTextAreaElement).select();
						}
					}}
				>
					<span aria-live="polite">{isCopied ? words.copied : words.copy}</span>
				</button>
			</div>
		</div>
	);
}
