import {
	doorWordsOf,
	LanguageSelect,
	Modal,
	SecondFactorForm,
} from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import { locales } from "../locale/locales.js";
import {
	isSoundOn,
	locale,
	strings,
	type Theme,
	theme,
	themes,
} from "../state/preferences.js";
import type { Me } from "../wire/me.js";
import { ChangePassword } from "./change-password.js";
import { useDesk } from "./desk-context.js";

/** What a person sets for themselves, and the way out. */
export function SettingsDialog({
	me,
	onClose,
}: {
	readonly me: Me;
	readonly onClose: () => void;
}) {
	const desk = useDesk();
	const words = strings.value;
	const themeId = useId();
	const door = doorWordsOf(locale.value);
	const [isChangingPassword, setChangingPassword] = useState(false);
	const [isChangingFactor, setChangingFactor] = useState(false);
	const themeNames: Readonly<Record<Theme, string>> = {
		system: words.themeSystem,
		light: words.themeLight,
		dark: words.themeDark,
	};
	if (isChangingPassword)
		return (
			<Modal title={words.changePassword} onClose={onClose}>
				<ChangePassword me={me} onDone={onClose} />
			</Modal>
		);
	if (isChangingFactor)
		return (
			<Modal title={door.setUpTitle} onClose={onClose}>
				<SecondFactorForm
					locale={locale.value}
					isOn={me.user.hasSecondFactor}
					onChanged={async () => {
						desk.notices.add(
							"done",
							me.user.hasSecondFactor ? door.isOff : door.isOn,
						);
						await desk.start();
						onClose();
					}}
				/>
			</Modal>
		);
	return (
		<Modal title={me.user.name} onClose={onClose}>
			<div class="stack">
				<p class="muted">
					{me.user.email} · {words.roles[me.user.role]}
				</p>
				<LanguageSelect
					label={words.language}
					locales={locales}
					locale={locale}
				/>
				<div class="field">
					<label for={themeId}>{words.theme}</label>
					<select
						id={themeId}
						value={theme.value}
						onChange={({ currentTarget }) => {
							theme.value = currentTarget.value as Theme;
						}}
					>
						{themes.map((name) => (
							<option key={name} value={name}>
								{themeNames[name]}
							</option>
						))}
					</select>
				</div>
				<label class="check">
					<input
						type="checkbox"
						checked={isSoundOn.value}
						onChange={({ currentTarget }) => {
							isSoundOn.value = currentTarget.checked;
						}}
					/>
					{words.sound}
				</label>
				<div class="row">
					<button
						type="button"
						class="button"
						onClick={() => setChangingPassword(true)}
					>
						{words.changePassword}
					</button>
					<button
						type="button"
						class="button"
						onClick={() => setChangingFactor(true)}
					>
						{door.setUpTitle}
					</button>
					<button
						type="button"
						class="button"
						onClick={() => void desk.signOut()}
					>
						{words.signOut}
					</button>
				</div>
			</div>
		</Modal>
	);
}
