/// The only door to everything below: queue, cancel, status.
package org.quintet.service;
