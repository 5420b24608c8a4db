/** Words that are in nearly every text of their language, folded. */
export const fillers: ReadonlySet<string> = new Set(
	`
	في من الي عن مع ان او ثم بل لا ما لم لن قد هل كل بعد قبل بين هذا هذه ذلك تلك التي الذي هو هي وفي ومن وعن ومع وان وقد
	از به با كه در را اين ان و يا است
	كي كے كا كو سے ميں نے هے اور پر
	של על את עמ אל או גמ כי זה לא הוא היא
	the of and or in a an to for on at by with from is are
	`
		.trim()
		.split(/\s+/),
);
