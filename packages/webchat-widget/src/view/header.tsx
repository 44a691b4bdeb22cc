import { localeNames } from "../locale/locale-names.js";
import { type LocaleId, localeIds } from "../locale/locales.js";
import type { ChatView } from "./chat-view.js";
import { ElsewherePicker } from "./elsewhere-picker.js";
import { AssistantIcon, CloseIcon, GlobeIcon } from "./icons.js";

/** Who answers, in which language, and the way out. */
export function Header({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const locale = view.locale.value;
	const owner = view.session.owner.value;
	return (
		<div class="head">
			<span class="avatar" aria-hidden="true">
				<AssistantIcon />
			</span>
			<div class="title">
				<h2>{view.shopName ?? strings.assistant}</h2>
				<p>
					{owner.kind === "human"
						? (owner.name ?? strings.person)
						: strings.assistantHint}
				</p>
			</div>
			<ElsewherePicker view={view} />
			<label class="language" title={strings.language}>
				<GlobeIcon />
				<span aria-hidden="true">{locale.toUpperCase()}</span>
				<select
					aria-label={strings.language}
					value={locale}
					onChange={(event) =>
						view.chooseLocale(event.currentTarget.value as LocaleId)
					}
				>
					{localeIds.map((id) => (
						<option key={id} value={id} lang={id} selected={id === locale}>
							{localeNames[id]}
						</option>
					))}
				</select>
			</label>
			<button
				type="button"
				class="close"
				aria-label={strings.closeChat}
				title={strings.closeChat}
				onClick={view.close}
			>
				<CloseIcon />
			</button>
		</div>
	);
}
