// Everything works without this. It starts GOV.UK Frontend's own improvements: menus that
// fold, errors that take the focus, buttons that ignore a second press.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// GOV.UK Frontend says of radio buttons whether they unfold something; ARIA does not let
// radio buttons say so, and screen readers differ in what they make of it.
const withoutExpanded = (radio) => radio.removeAttribute('aria-expanded')
const radios = document.querySelectorAll('.govuk-radios__input[aria-controls]')
const observer = new MutationObserver((changes) => changes
  .filter(({ target }) => target.hasAttribute('aria-expanded'))
  .forEach(({ target }) => withoutExpanded(target)))
radios.forEach((radio) => {
  withoutExpanded(radio)
  observer.observe(radio, { attributeFilter: ['aria-expanded'] })
})
