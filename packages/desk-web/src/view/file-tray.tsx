import { fill } from "../locale/strings.js";
import type { WorkStrings } from "../locale/work-strings.js";
import { type FileRefusal, maxFiles } from "../state/picked-files.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { CloseIcon, FileIcon } from "./icons.js";
import { focusComposer } from "./use-keyboard.js";

/** Files that go with the next message, how far each is, and a way to leave it out. */
export function FileTray({ handoff }: { readonly handoff: Handoff }) {
	const { picked } = useDesk();
	const words = strings.value.work;
	const files = picked.read(handoff.id);
	const refusal = picked.refusal(handoff.id);
	return (
		<div class="file-tray">
			{files.length > 0 && (
				<ul aria-label={words.filesToSend}>
					{files.map((file) => (
						<li key={file.id}>
							<FileIcon />
							<span class="file-name">{file.name}</span>
							{file.sent === null && (
								<progress
									value={file.share}
									max={1}
									aria-label={fill(words.uploading, { name: file.name })}
								/>
							)}
							<button
								type="button"
								class="button quiet small icon-only"
								aria-label={fill(words.removeFile, { name: file.name })}
								onClick={() => {
									picked.remove(handoff.id, file);
									focusComposer();
								}}
							>
								<CloseIcon />
							</button>
						</li>
					))}
				</ul>
			)}
			<p class="hint problem-text" role="status">
				{refusal && refusalText(refusal, words)}
			</p>
		</div>
	);
}

function refusalText(refusal: FileRefusal, words: WorkStrings): string {
	switch (refusal) {
		case "wrong-kind":
			return words.fileWrongKind;
		case "too-large":
			return words.filesTooLarge;
		case "too-many":
			return fill(words.tooManyFiles, { count: maxFiles });
		case "failed":
			return words.fileFailed;
	}
}
