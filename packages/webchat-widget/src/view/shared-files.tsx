import type { SharedFile } from "../wire/read-activity.js";
import type { ChatView } from "./chat-view.js";
import { PhotoThumb } from "./photo-thumb.js";

interface SharedFilesProps {
	readonly view: ChatView;
	readonly files: readonly SharedFile[];
}

/** What a person sent beside their words: pictures drawn, and every file to be kept by its name. */
export function SharedFiles({ view, files }: SharedFilesProps) {
	if (files.length === 0) return null;
	const { file: word } = view.strings.value;
	return (
		<ul class="photos">
			{files.map((file) => (
				<li key={file.source}>
					{file.isPicture && <PhotoThumb view={view} photo={file} />}
					<button
						type="button"
						class="link"
						onClick={() => void save(view, file)}
					>
						{file.name || word}
					</button>
				</li>
			))}
		</ul>
	);
}

/** An address in memory is freed when the browser has surely begun to save, ms. */
const savedWithin = 60_000;

/** A link would come without the conversation's token. */
async function save(
	{ session, announcer, strings }: ChatView,
	{ source, name }: SharedFile,
): Promise<void> {
	const blob = await session.loadFile(source);
	if (!blob) return announcer.say(strings.value.fileFailed);
	const link = document.createElement("a");
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), savedWithin);
}
