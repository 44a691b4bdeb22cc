import { useId } from "preact/hooks";
import { isLocale, locales } from "../locale/locales.js";
import { locale, strings } from "../state/preferences.js";

/** The studio’s own language. */
export function LanguageSelect() {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{strings.value.language}</label>
			<select
				id={id}
				value={locale.value}
				onChange={({ currentTarget: { value } }) => {
					if (isLocale(value)) locale.value = value;
				}}
			>
				{Object.entries(locales).map(([tag, { languageName }]) => (
					<option key={tag} value={tag} lang={tag}>
						{languageName}
					</option>
				))}
			</select>
		</div>
	);
}
