// Everything works without this. It only starts GOV.UK Frontend's own improvements:
// menus that fold, errors that take the focus, buttons that ignore a second press.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
