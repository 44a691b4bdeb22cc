import { render } from "preact";
import { deskApi } from "./api/desk-api.js";
import { createDesk } from "./state/desk.js";
import { applyPreferences } from "./state/preferences.js";
import { App } from "./view/app.js";
import { DeskContext } from "./view/desk-context.js";

const place = document.getElementById("desk");
if (place) {
	applyPreferences(document.documentElement);
	const desk = createDesk(deskApi);
	render(
		<DeskContext.Provider value={desk}>
			<App />
		</DeskContext.Provider>,
		place,
	);
	void desk.start();
}
