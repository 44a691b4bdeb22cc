import { fill } from "../locale/strings.js";
import type { ChatView } from "./chat-view.js";
import { ElsewhereIcon } from "./icons.js";

/** Goes on with the chat on a messenger; not there where no messenger is switched on. */
export function ElsewherePicker({ view }: { readonly view: ChatView }) {
	const channels = view.elsewhere.value;
	if (channels.length === 0) return null;
	const { continueElsewhere, continueOn } = view.strings.value;
	return (
		<label class="language" title={continueElsewhere}>
			<ElsewhereIcon />
			<select
				aria-label={continueElsewhere}
				value=""
				onChange={(event) => {
					const { value } = event.currentTarget;
					event.currentTarget.value = "";
					const picked = channels.find(({ id }) => id === value);
					if (picked)
						view.tap(
							fill(continueOn, { channel: picked.title }),
							`link-to:${picked.id}`,
						);
				}}
			>
				<option value="" disabled hidden>
					{continueElsewhere}
				</option>
				{channels.map(({ id, title }) => (
					<option key={id} value={id}>
						{fill(continueOn, { channel: title })}
					</option>
				))}
			</select>
		</label>
	);
}
