import { strings } from "../state/preferences.js";
import { CloseIcon } from "./icons.js";
import { useStudio } from "./studio-context.js";

/** Short messages at the edge of the page; read out at once. */
export function Notices() {
	const { notices } = useStudio();
	return (
		<div class="notices" role="status" aria-live="polite">
			{notices.list.value.map(({ id, kind, text }) => (
				<div key={id} class={`notice ${kind}`}>
					<p>{text}</p>
					<button
						type="button"
						class="button quiet icon-only"
						aria-label={strings.value.dismiss}
						onClick={() => notices.dismiss(id)}
					>
						<CloseIcon />
					</button>
				</div>
			))}
		</div>
	);
}
