import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in Polish. */
export const polish: SafetyWords = {
	"self-harm": lines(`
		zabic/zabije/zabijam sie
		zrobic/zrobie sobie krzywde/cos
		odebrac/odbiore sobie zycie
		skonczyc/skoncze ze soba
		samobojstw*/samobojcz*
		nie chce juz/mi zyc/sie zyc
		nie chce zyc
		chce umrzec`),
	abuse: lines(`
		kurier/kierowca/pracownik/dostawca … grozil*/uderzyl*/popchnal*/molestowal*/dotykal*/zaatakowal*/wyzywal* … mnie/mi/zonie/corce
		kurier/kierowca/pracownik/dostawca … grozil*/uderzyl*/popchnal*/molestowal*/dotykal*/zaatakowal*/wyzywal* … $
		kurier/kierowca/pracownik/dostawca … mnie/mi … grozil*/uderzyl*/popchnal*/molestowal*/dotykal*/zaatakowal*/wyzywal*/sledzil*
		molestowal*/molestowan*
		uderzyl/pobil/popchnal mnie
		grozil/grozila mi
		maz/partner/zona mnie bije/sledzi`),
	health: lines(`
		reakcja/reakcje/reakcji alergiczn*
		wstrzas anafilaktyczn*
		mam/dostal*/dostalam/ma wysypk*/pokrzywk*/oparzeni*
		wysypk* po
		poparzyl*/oparzyl*/skaleczyl*/zranil* sie/mnie
		polknal*/polknela/zadlawil*/zakrztusil*
		zatrucie/zatrul*/zatrulam
		porazil* pradem/mnie
		zapalil* sie
		wybuchl*/eksplodowal*
		nie moge oddychac
		bezpieczn* w/dla ciazy/niemowlat`),
	minor: lines(`
		mam osiem/dziewiec/dziesiec/jedenascie/dwanascie/trzynascie/czternascie/pietnascie/8/9/10/11/12/13/14/15 lat
		jestem dzieckiem/nieletni*/niepelnoletni*
		syn/corka/dziecko/syna/corke … kupil*/zamowil*/zaplacil* … bez zgod*/wiedz*/pytan*
		dziecko/syn/corka … moja karta
		bez zgody/wiedzy rodzicow/mamy/taty
		rodzice nie wiedza`),
	legal: lines(`
		do sadu
		spotkamy/widzimy sie w sadzie
		pozwe/pozywam/pozew/pozwu/pozwem
		moj/mojego/moim prawnik*/adwokat*/mecenas*
		do/u/z prawnika/adwokata/prawnikiem/adwokatem/mecenasem
		droge/droga/drodze sadow*/prawn*
		kroki/krokow prawn*
		zglosze/zglaszam/zglosilem/zglosilam was/sklep/firme … policj*/prokuratur*
		do prokuratury`),
	chargeback: lines(`
		chargeback*/czardzbek*
		obciazenie zwrotne
		reklamacja/reklamacje transakcji/platnosci … bank*
		bank* … cofn*/odzysk*/reklamuj*
		cofn* platnosc/transakcje/przelew`),
	harmless: lines(`
		zabic czas/nude
		rekojmia
		dla alergikow
		lat doswiadczenia/pracy/w/stazu`),
};
