import { Module } from '@nestjs/common';
import { Describe__Pascal__ } from './use-cases/describe-__kebab__.ts';

@Module({ providers: [Describe__Pascal__], exports: [Describe__Pascal__] })
export class __Pascal__Module {}
