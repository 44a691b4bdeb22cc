import { render } from "preact";
import { studioApi } from "./api/studio-api.js";
import { applyPreferences } from "./state/preferences.js";
import { createStudio } from "./state/studio.js";
import { App } from "./view/app.js";
import { StudioContext } from "./view/studio-context.js";

const place = document.getElementById("studio");
if (place) {
	applyPreferences(document.documentElement);
	const studio = createStudio(studioApi);
	render(
		<StudioContext.Provider value={studio}>
			<App />
		</StudioContext.Provider>,
		place,
	);
	void studio.start();
}
