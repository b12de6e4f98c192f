import DeviceLab

SNMPAgentProgram.run()
