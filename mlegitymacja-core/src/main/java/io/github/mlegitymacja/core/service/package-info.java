/** What students and the registrar's office can do with orders. */
package io.github.mlegitymacja.core.service;
