export { Describe__Pascal__ } from './use-cases/describe-__kebab__.ts';
