import { lines, words } from "../word-list.js";
import type { AngerWords } from "./anger-words.js";

const scam = "podvod*/scam";

/** Signs of anger in Slovak. */
export const slovak: AngerWords = {
	alone: words(
		"hanba hanbite katastrof* otras* hrozne hrozny hrozna hroznu des desne priserne priserny priserna podvod podvodnici podvodnik podvodom zlodeji zlodej klamete klamari luhar* klamstva klamstvo idiot* debil* blbec blbci blby blba blbost* hlupy hlupa hlupaci hluposti hlupost sprosti sprosty sprosta sprostost* kreten* drzost* neschopn* nanic nehoran* skandal* trapn* najhors* nasrat* nastvan* nastvali nastvala rozculen* zufal* zufam beznadej* bordel hovno kurv* doriti dopekla srandu vysmech vysmiev* nepochopiteln* neakceptovateln* neprijateln* osrat* kokot* picu preboha",
	),
	together: lines(`
		kolkokrat mam/este/musim pisat/opakovat/prosit/vysvetlovat
		nikto neodpoved*/neozval/neriesi/nepomoh*/nereaguje/nedviha/nezdviha/nik
		ziadna/nulova/ziadnu odpoved*/reakci*/pomoc
		nerozumies/nerozumiete/nechapes/nechapete nic*/vobec/mi/ma/co/ani
		citate/citas vobec/co
		negativn*/zlu/zlej recenzi*/hodnoteni*
		robite/robis si zo/srand*/zarty/prcu
		trpezlivost* dosl*/skoncil*/strac*/konci`),
	turns: lines(`
		plne zuby/krku
		mam … dost $
		mam toho/tohto/uz/vas … dost
		uz toho/tohto/mam … dost/stacilo
		toho/tohto uz/mam … dost
		uz dost/stacilo
		ako dlho/kolko este/mam/mozem … cakat
		dokedy … cakat
		kolko … este … cakat/pisat/prosit
		kolko krat … pisat/opakovat/prosit
		treti/stvrty/piaty/desiaty/x-ty krat/raz/tyzden/mail … pisem/prosim/pytam/cakam/vam
		pisem/prosim/pytam/volam/cakam … treti/stvrty/piaty/desiaty krat/raz/tyzden/mail
		tretikrat/stvrtykrat/patykrat/desatkrat/stokrat/opakovane/kolkykrat … pisem/vam/opakujem/prosim/pytam
		pisem/opakujem/prosim/pytam/volam … tretikrat/stvrtykrat/patykrat/desatkrat/stokrat/kolkykrat
		stale/znova/dookola … to iste
		to iste dookola/znova/stale/odpoved*
		ta ista odpoved
		stale dookola
		to som/sme sa nepytal*
		nepytal* … som sa
		nepytam sa na
		nikdy viac $
		nikdy viac u/uz/nic
		uz nikdy … u vas
		uz u vas nikdy
		uz nikdy … nekupim/neobjednam/nenakupim
		jednu hviezd*
		vrat* … peniaze
		chcem svoje/moje peniaze
		strata casu/nervov
		stracam/marnim/mrhate … cas*/nervy
		podam/napisem … na vas … staznost
		dam/podam … na sud
		moj pravnik
		idem/pojdem/volam/nahlasim … policiu/policii/soi
		nepomaha* mi/nic/vobec/$
		nic … nepomaha/nepomohlo
		uz ma to nebavi $
		na haku
		na vas/mna kasl*
		kaslete/serie/serete
		hadzete z/o/po
		uz/snad … citat … viete
		okradli … ma/nas
		co ste zac
		nikto nic
		stve … ma
		ma to stve
		po krk
		vsade … o vas
		drzy/drza/drze … ste/bot/chovanie/personal
		ste/vy … drzi
		nanic bot/robot/obchod
		zbytocny/zbytocna … bot/robot/podpora/linka
		si/ste … smiesny/smiesni
		to je … smiesne/smiech
		na smiech
		katastrofa`),
	harmless: lines(`
		stolov*/hlavn* hrozn*
		kedy/ako/dokedy … vratite … peniaze
		nie je/to … tragedi*/katastrof*/trapn*
		trochu/trosku … trapn*/hlup*/blb*
		je mi … hlup*/blb*/trapn*
		hlupa/blba/sprosta/hlupej otazk*
		mozno hlup*/blb*
		ci … ${scam}
		nie je/ste ${scam}
		nie ${scam}
		${scam} alebo
		alebo … ${scam}
		pred/od/proti/na ${scam}
		nejaki/nejaky/rozni ${scam}
		${scam} volaj*/pisu/posiel*
		ako … ${scam}
		zlodej*/zlodeji … ukradl*/zobral*/vzal*
		v najhorsom
		hrozne pekn*/dobr*/rad*/mak*
		des a hroza
		vyzera/vyzeraju/sedi … hrozne/priserne
		bordel v/doma/na
		zo srandy
		z/zo serie
		z/zo * serie
		pre/na srandu`),
};
