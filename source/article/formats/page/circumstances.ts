/** What is known of a page besides its elements. */
export interface Circumstances {
	/** Whether its JSON-LD has an article. */
	readonly hasArticle: boolean;
	/** Whether it loads the scripts of a service that tells people from programs. */
	readonly hasChallenge: boolean;
}

/** Where such services have their scripts, and what their pages call them. Pages with a form for comments have some too. */
export const challenge =
	/cf[-_]chl|\/cdn-cgi\/challenge-platform|challenges\.cloudflare\.com|hcaptcha|recaptcha|captcha-delivery\.com|datadome|px-captcha|perimeterx|awswaf|_incapsula_|sucuri_cloudproxy|bm-verify|geetest|arkoselabs|friendlycaptcha|ddos-guard/i;
