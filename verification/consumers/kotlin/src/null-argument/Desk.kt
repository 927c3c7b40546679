package example

import io.github.mlegitymacja.core.service.OrderService
import io.github.mlegitymacja.spi.student.StudentId

/** Compiles with strict null checks. */
class Desk(private val orders: OrderService) {

    fun order(student: StudentId): String = orders.order(null).fold({ it.code() }, { it.status().name })
}
